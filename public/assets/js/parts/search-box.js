import { addressOf, hitAddress } from '../addresses.js';
import { read } from '../api.js';
import { element } from '../element.js';
import { realLocale } from '../locales.js';
import { snippet } from '../snippet.js';
import { served } from './served.js';

const SUGGESTIONS = 6;
const PAUSE_MS = 150;
/** Names of the kinds of hits in the messages. */
export const KIND_NAMES = { condition: 'condition', treatment: 'treatment', 'injection-site': 'site', guide: 'guide' };

/**
 * The search field of every page, with suggestions as one types.
 * Follows the ARIA Authoring Practices, "Editable combobox with list autocomplete": the focus stays in the field, arrow
 * keys move through the suggestions, Enter follows one, Escape closes them. Without a chosen suggestion, Enter
 * opens the search page.
 */
export function searchBox(visit, value) {
  const { locale, messages } = visit;
  const input = element('input', {
    id: 'search-field',
    type: 'search',
    name: 'q',
    value,
    role: 'combobox',
    autocomplete: 'off',
    autocapitalize: 'none',
    spellcheck: 'false',
    enterkeyhint: 'search',
    maxlength: '200',
    placeholder: messages.searchPlaceholder,
    'aria-label': messages.searchLabel,
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': 'search-suggestions',
  });
  const list = element('ul', {
    id: 'search-suggestions',
    class: 'suggestions',
    role: 'listbox',
    'aria-label': messages.suggestions,
    hidden: true,
  });
  const count = element('p', { class: 'visually-hidden', role: 'status' });
  const suggestions = new Suggestions(visit, input, list, count);
  input.addEventListener('input', () => suggestions.ask());
  input.addEventListener('keydown', (event) => suggestions.press(event));
  input.addEventListener('blur', () => suggestions.close());
  // The field would lose the focus, and the list be gone, before the click arrived.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => suggestions.follow(event.target.closest('[role=option]')));
  return element(
    'form',
    { class: 'search', role: 'search', action: '/search.html', method: 'get' },
    element('input', { type: 'hidden', name: 'locale', value: locale }),
    input,
    element(
      'button',
      { type: 'submit', class: 'search-button' },
      element('span', { class: 'visually-hidden' }, messages.search),
    ),
    list,
    count,
  );
}

class Suggestions {
  #visit;
  #input;
  #list;
  #count;
  #timer;
  #request;
  #active = -1;

  constructor(visit, input, list, count) {
    this.#visit = visit;
    this.#input = input;
    this.#list = list;
    this.#count = count;
  }

  /** Asks the API once the visitor pauses; an answer to an older question is dropped. */
  ask() {
    clearTimeout(this.#timer);
    this.#request?.abort();
    const text = this.#input.value.trim();
    if (text === '') this.close();
    else this.#timer = setTimeout(() => this.#load(text), PAUSE_MS);
  }

  press(event) {
    if (event.isComposing) return;
    const options = this.#list.children.length;
    if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && options > 0) {
      event.preventDefault();
      if (this.#list.hidden) this.#open();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      // One place more than there are options: the field itself.
      this.#activate(((this.#active + 1 + step + options + 1) % (options + 1)) - 1);
    } else if (event.key === 'Enter' && this.#active >= 0 && !this.#list.hidden) {
      event.preventDefault();
      this.follow(this.#list.children[this.#active]);
    } else if (event.key === 'Escape') {
      if (this.#list.hidden) this.#input.value = '';
      else event.preventDefault();
      this.close();
    }
  }

  follow(option) {
    if (option) location.assign(option.dataset.address);
  }

  close() {
    clearTimeout(this.#timer);
    this.#request?.abort();
    this.#list.hidden = true;
    this.#input.setAttribute('aria-expanded', 'false');
    this.#activate(-1);
  }

  async #load(text) {
    const { locale, messages } = this.#visit;
    this.#request = new AbortController();
    try {
      const parameters = { q: text, locale: realLocale(locale), 'pagination[pageSize]': String(SUGGESTIONS) };
      const { data, meta } = await read('search', parameters, this.#request.signal);
      this.#list.replaceChildren(
        ...data.slice(0, SUGGESTIONS).map((hit, index) => this.#hitOption(hit, index)),
        option(
          data.length,
          addressOf('/search.html', locale, { q: text }),
          element('span', { class: 'suggestion-all' }, messages.allResults(text)),
        ),
      );
      this.#count.textContent = messages.resultCount(meta.pagination.total);
      this.#open();
    } catch (error) {
      if (error.name === 'AbortError') return;
      this.close();
      this.#count.textContent = messages.searchFailed;
    }
  }

  #hitOption(hit, index) {
    const { locale, messages } = this.#visit;
    return option(
      index,
      hitAddress(hit, locale),
      element('span', { class: 'suggestion-kind' }, messages[KIND_NAMES[hit.type]]),
      served(this.#visit, hit.locale, element('span', { class: 'suggestion-name' }, hit.name)),
      served(this.#visit, hit.locale, element('span', { class: 'suggestion-text' }, snippet(hit.snippet))),
    );
  }

  #open() {
    this.#activate(-1);
    this.#list.hidden = false;
    this.#input.setAttribute('aria-expanded', 'true');
  }

  #activate(index) {
    this.#active = index;
    [...this.#list.children].forEach((item, place) => {
      item.setAttribute('aria-selected', String(place === index));
      if (place === index) item.scrollIntoView({ block: 'nearest' });
    });
    if (index >= 0) this.#input.setAttribute('aria-activedescendant', this.#list.children[index].id);
    else this.#input.removeAttribute('aria-activedescendant');
  }
}

function option(index, address, ...content) {
  return element(
    'li',
    {
      id: `suggestion-${index}`,
      class: 'suggestion',
      role: 'option',
      'aria-selected': 'false',
      'data-address': address,
    },
    content,
  );
}
