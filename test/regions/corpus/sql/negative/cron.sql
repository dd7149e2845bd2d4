SELECT cron.schedule('nightly', '0 3 * * *', 'VACUUM');
