const router = require('express').Router();
const { isAdmin } = require('../middleware/roles');
const reports = require('../reports');

router.get('/reports', isAdmin, async (req, res) => {
  res.json(await reports.all());
});

router.get('/health', (req, res) => res.send('ok'));

module.exports = router;
