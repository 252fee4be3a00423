import { says } from './check';

test.each([
  ['It cannot repair the joint.', 'fr', 'Cela ne peut pas réparer l’articulation.'],
  ['It is not approved.', 'es', 'No está autorizado.'],
  ['It doesn’t hurt.', 'de', 'Es tut nicht weh.'],
  ['Without surgery.', 'de', 'Ohne Operation.'],
  ['Only certain areas.', 'fr', 'Elle ne touche que certaines zones.'],
  ['Nothing happens. It works.', 'es', 'No pasa nada. Funciona.'],
  ['Step by step.', 'fr', 'Pas à pas.'],
  ['Nobody helps.', 'fr', 'Personne n’aide.'],
  ['Act before the pain returns.', 'fr', 'Agissez avant que la douleur ne revienne.'],
  ['Act before the pain gets worse.', 'fr', 'Agissez avant que la douleur ne devienne plus forte.'],
  ['More than the body needs.', 'fr', 'Plus que le corps n’en a besoin.'],
  ['It lasts longer than one thinks.', 'fr', 'Cela dure plus longtemps qu’on ne le pense.'],
  ['More than it can bear.', 'fr', 'Plus qu’il ne peut supporter.'],
  ['It is less serious than you believe.', 'fr', 'C’est moins grave que vous ne le croyez.'],
  ['For fear that it comes back.', 'fr', 'De peur qu’elle ne revienne.'],
  ['Wait unless the pain is strong.', 'fr', 'Attendez, à moins que la douleur ne soit forte.'],
  ['To prevent the muscle from tensing.', 'fr', 'Pour empêcher que le muscle ne se contracte.'],
  ['To avoid that it spreads.', 'fr', 'Pour éviter qu’elle ne se propage.'],
  ['Some fear that it hurts.', 'fr', 'Certains craignent que cela ne fasse mal.'],
  ['It is otherwise than one says.', 'fr', 'C’est autrement qu’on ne le dit.'],
  ['Call straight away.', 'fr', 'Appelez sans attendre.'],
  ['Call straight away. However, rest.', 'es', 'Llame sin demora. Sin embargo, descanse.'],
  ['Any doctor.', 'fr', 'N’importe quel médecin.'],
  ['Headache-free days.', 'es', 'Días sin dolor de cabeza.'],
  ['Headache-free days.', 'de', 'Kopfschmerzfreie Tage.'],
  ['An unlicensed product.', 'fr', 'Un produit non autorisé.'],
  ['An unlicensed product.', 'de', 'Ein nicht zugelassenes Produkt.'],
  ['The evidence is inconclusive.', 'es', 'Las pruebas no son concluyentes.'],
  ['It is missing from the list.', 'fr', 'Elle ne figure pas sur la liste.'],
  ['It is not on the list either.', 'fr', 'Elle ne figure pas non plus sur la liste.'],
  ['Do not drive or use machines.', 'fr', 'Ne conduisez pas et n’utilisez pas de machines.'],
  [
    'Not in an infected area, and never in children.',
    'fr',
    'Elle n’est pas injectée en zone infectée, et jamais chez l’enfant.',
  ],
  ['It is not so.', 'ja', 'そうではありません。'],
])('%s is, in %s, %s', (source, locale, target) => {
  expect(says('negation', source, target, { locale })).toEqual([]);
});

test.each([
  ['It cannot repair the joint.', 'fr', 'Cela peut réparer l’articulation.', 'negates (“cannot”)'],
  ['It is not approved. Ask.', 'es', 'Está autorizado. Pregunte.', 'negates (“not”)'],
  ['It is approved.', 'de', 'Es ist nicht zugelassen.', 'negates (“nicht”)'],
  ['It helps. It does not cure.', 'fr', 'Cela n’aide pas. Cela guérit.', 'negates'],
  ['Before it does not work.', 'fr', 'Avant que cela ne marche.', 'The source negates (“not”)'],
  ['For fear that it heals.', 'fr', 'De peur que cela ne guérisse pas.', 'negates (“ne”, “pas”)'],
  ['Before it works.', 'fr', 'Avant que cela ne marche plus.', 'negates (“ne”)'],
  [
    'More than the joint, which it can repair.',
    'fr',
    'Plus que l’articulation, qu’elle ne peut réparer.',
    'negates (“ne”)',
  ],
  [
    'More experienced doctors know that it repairs the joint.',
    'fr',
    'Les médecins plus expérimentés savent que la toxine ne répare pas l’articulation.',
    'negates (“ne”, “pas”)',
  ],
  ['Somebody has shown that it helps.', 'fr', 'Personne n’a montré que cela aide.', 'negates (“n’”)'],
  [
    'It cannot repair the joint and does not restore the nerve.',
    'fr',
    'Elle ne peut réparer l’articulation et rétablit le nerf.',
    'negates twice (“cannot”, “not”)',
  ],
  ['It does not hurt and it helps.', 'es', 'No duele y no ayuda.', 'the source only once'],
  ['Unwanted effects are rare.', 'fr', 'Les effets indésirables ne sont pas rares.', 'negates (“ne”, “pas”)'],
  ['An unlicensed product helps.', 'es', 'Un producto no autorizado no ayuda.', 'negates twice'],
  ['It works for months.', 'es', 'No funciona durante meses.', 'negates (“No”)'],
])('%s is not, in %s, %s', (source, locale, target, expected) => {
  expect(says('negation', source, target, { locale })[0]).toContain(expected);
});
