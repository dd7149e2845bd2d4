const express = require('express');
const router = express.Router();

router.delete('/berths/:id', session, admin, async (req, res) => {
  await Berth.findByIdAndDelete(req.params.id);
  res.end();
});

router.get('/berths', async (req, res) => {
  res.json(await Berth.find());
});
