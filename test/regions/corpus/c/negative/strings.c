const char *const labels[] = { "Login", "Password", "Token", "Role" };

const char *label(int i)
{
	return labels[i];
}
