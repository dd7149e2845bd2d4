void lock(volatile int *l)
{
	while (__sync_lock_test_and_set(l, 1))
		;
}
