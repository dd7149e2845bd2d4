INSERT INTO roles (movie_id, actor_id, name) VALUES (1, 2, 'The Admin');
