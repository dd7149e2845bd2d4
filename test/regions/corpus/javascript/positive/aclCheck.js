import AccessControl from 'accesscontrol';

const ac = new AccessControl();
ac.grant('user').readOwn('profile').grant('admin').extend('user').updateAny('profile');

export const mayUpdate = (role) => ac.can(role).updateAny('profile').granted;
