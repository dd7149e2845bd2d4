SELECT data->>'role', data->>'token' FROM docs WHERE data ? 'permissions';
