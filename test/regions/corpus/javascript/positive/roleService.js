const db = require('../db');

async function createRole(name, actions) {
  const role = await db('roles').insert({ name }).returning('id');
  await db('actions').insert(actions.map((action) => ({ role: role.id, action })));
  return role;
}

async function updateRole(id, fields) {
  await db('roles').where({ id }).update({ name: fields.name });
  return db('roles').where({ id }).first();
}

async function deleteRole(id) {
  await db('actions').where({ role: id }).del();
  await db('roles').where({ id }).del();
}

function paginate(query, page) {
  return query.limit(20).offset((page - 1) * 20);
}

module.exports = { createRole, updateRole, deleteRole, paginate };
