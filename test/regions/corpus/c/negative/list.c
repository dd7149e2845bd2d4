struct node {
	int key;
	struct node *next;
};

struct node *find(struct node *n, int key)
{
	while (n && n->key != key)
		n = n->next;
	return n;
}
