SELECT session_id, sum(duration) OVER (PARTITION BY user_id) FROM training_sessions;
