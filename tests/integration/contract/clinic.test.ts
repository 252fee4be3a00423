/** What front ends learn of the clinic itself. */
import { type Application, startApplication } from '../../support/application';

const SET = {
  CLINIC_NAME: 'Klinik am See',
  CLINIC_MARK: '/uploads/mark.svg',
  APPOINTMENT_URL: 'https://clinic.example/appointment',
};

describe('where the operator has set nothing', () => {
  let app: Application;
  beforeAll(async () => {
    app = await startApplication();
  });
  afterAll(() => app.stop());

  test('every member is there and null', async () => {
    const { body } = await app.get('/api/clinic').expect(200);
    expect(body).toEqual({ data: { name: null, mark: null, appointmentUrl: null }, meta: {} });
  });

  test.each(['locale=fr', 'populate=*', 'status=draft', 'nonsense=1'])('%s is refused', async (query) => {
    const { body } = await app.get(`/api/clinic?${query}`).expect(400);
    expect(body).toMatchObject({ data: null, error: { status: 400, details: { code: 'invalid-parameter' } } });
  });

  test('nobody writes it', async () => {
    await app
      .put('/api/clinic')
      .send({ data: { name: 'Mine' } })
      .expect(405);
    await app
      .post('/api/clinic')
      .send({ data: { name: 'Mine' } })
      .expect(405);
  });
});

describe('where the operator has set everything', () => {
  let app: Application;
  beforeAll(async () => {
    Object.assign(process.env, SET);
    app = await startApplication();
  });
  afterAll(() => app.stop());

  test('it answers what is set, with the headers of other answers', async () => {
    const { body, headers } = await app.get('/api/clinic').expect(200);
    expect(body).toEqual({
      data: {
        name: SET.CLINIC_NAME,
        mark: SET.CLINIC_MARK,
        appointmentUrl: SET.APPOINTMENT_URL,
      },
      meta: {},
    });
    const other = await app.get('/api/openapi.json');
    const names = (all: object) =>
      Object.keys(all)
        .filter((name) => !/^content-(?:length|encoding)$|^cache-tag$/.test(name)) // it is short, and depends on nothing
        .sort();
    expect(names(headers)).toEqual(names(other.headers));
  });

  test('it is answered to HEAD, too', async () => {
    await app.head('/api/clinic').expect(200);
  });
});
