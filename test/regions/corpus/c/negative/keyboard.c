int handle_key(int key, int x)
{
	switch (key) {
	case 'h':
		return x - 1;
	case 'l':
		return x + 1;
	}
	return x;
}
