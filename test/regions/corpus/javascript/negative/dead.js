const sample = "const hash = bcrypt.hash(password, 10); if (user.role !== 'admin') throw new Error('403');";
export const lines = sample.split(';').length;
