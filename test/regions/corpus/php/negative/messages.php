<?php

return [
    'login' => 'Sign in',
    'logout' => 'Sign out',
    'password' => 'Password',
    'forgot' => 'Forgot your password?',
    'forbidden' => 'You may not see this page.',
    'role' => 'Role',
    'token' => 'Token',
    'session_expired' => 'Your session ended.',
    'admin' => 'Administration',
];
