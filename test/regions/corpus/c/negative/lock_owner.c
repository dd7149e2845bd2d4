#include <pthread.h>
#include <stdbool.h>

struct rlock {
	pthread_mutex_t mutex;
	pthread_t owner;
	int depth;
};

static bool is_owner(const struct rlock *lock)
{
	return lock->depth > 0 && pthread_equal(lock->owner, pthread_self());
}

void rlock_acquire(struct rlock *lock)
{
	if (is_owner(lock)) {
		lock->depth++;
		return;
	}
	pthread_mutex_lock(&lock->mutex);
	lock->owner = pthread_self();
	lock->depth = 1;
}

int rlock_release(struct rlock *lock)
{
	if (!is_owner(lock))
		return -1;
	if (--lock->depth == 0)
		pthread_mutex_unlock(&lock->mutex);
	return 0;
}
