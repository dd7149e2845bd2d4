import { Accounts } from 'meteor/accounts-base';

Accounts.onLogin(({ user }) => {
  console.log('in', user._id);
});
