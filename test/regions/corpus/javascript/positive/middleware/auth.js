const jwt = require('jsonwebtoken');

module.exports = function (req, res, next) {
  const header = req.headers.authorization;
  if (!header) return res.status(401).send('no token');
  try {
    req.user = jwt.verify(header.split(' ')[1], process.env.SECRET);
    next();
  } catch {
    res.status(401).send('bad token');
  }
};
