const bcrypt = require('bcryptjs');
const jwt = require('jsonwebtoken');
const User = require('../models/user');

exports.signup = async (req, res) => {
  const hash = await bcrypt.hash(req.body.password, 12);
  const user = await User.create({ email: req.body.email, hash });
  res.status(201).json({ id: user.id });
};

exports.signin = async (req, res) => {
  const user = await User.findOne({ email: req.body.email });
  if (!user || !(await bcrypt.compare(req.body.password, user.hash))) {
    return res.status(401).json({ error: 'wrong email or password' });
  }
  res.json({ token: jwt.sign({ id: user.id }, process.env.SECRET, { expiresIn: '1h' }) });
};

exports.list = async (req, res) => {
  res.json(await User.find());
};
