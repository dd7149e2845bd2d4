void permute(int *v, int n)
{
	for (int i = 0; i < n / 2; i++) {
		int t = v[i];
		v[i] = v[n - 1 - i];
		v[n - 1 - i] = t;
	}
}
