import { guilds } from './guilds.js';

export async function welcome(member, roleName) {
  const role = member.guild.roles.cache.find(({ name }) => name === roleName);
  await member.roles.add(role);
  member.addRole(role.id);
}

export async function greeting(member) {
  const { language } = await guilds.settings(member.guild.id);
  return language === 'de' ? `Hallo ${member.displayName}` : `Hello ${member.displayName}`;
}
