import csurf from 'csurf';
import { app } from './app.js';

app.use(csurf({ cookie: true }));
app.get('/form', (req, res) => res.render('form'));
