import { Reader } from './reader.js';

export const welcomeForm = asyncHandler(async (req, res) => {
  res.render('welcome');
});

export const registerReader = (form) => async (dispatch) => {
  await dispatch(signUp(form));
  dispatch({ type: 'done' });
};

export const registerUser = asyncHandler(async (req, res) => {
  const known = await Reader.findOne({ card: req.body.card });
  if (known) throw new Error('That card is taken');
  res.status(201).end();
});

export async function find(card) {
  return Reader.findOne({ card }).select('+password');
}

export const desk = createSlice({
  name: 'auth',
  reducers: { come: (state, { payload }) => ({ ...state, reader: payload }) },
});

export const endpoints = (build) => ({
  login: build.mutation({ query: (body) => ({ url: '/desk', method: 'POST', body }) }),
});

export const gate = async (event) => check(event.authorizationToken.split(' ')[1]);
