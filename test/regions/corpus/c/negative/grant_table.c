#include <stdio.h>

struct grant {
	const char *institute;
	double amount;
	int year;
};

double granted_in(const struct grant *grants, int n, int year)
{
	double sum = 0;
	int i;

	for (i = 0; i < n; i++)
		if (grants[i].year == year)
			sum += grants[i].amount;
	return sum;
}

void grant_print(const struct grant *g)
{
	printf("%-30s %10.2f (%d)\n", g->institute, g->amount, g->year);
}
