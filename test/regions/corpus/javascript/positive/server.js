const express = require('express');
const session = require('express-session');
const cors = require('cors');

const app = express();
app.use(express.json());
app.use(cors({ origin: 'https://shop.example' }));
app.use(session({ secret: process.env.KEY, resave: false, cookie: { httpOnly: true } }));
app.get('/', (req, res) => res.send('hello'));
