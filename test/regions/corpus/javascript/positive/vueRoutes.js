import { createRouter, createWebHistory } from 'vue-router';
import { useAccount } from './stores/account.js';

const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/', component: () => import('./pages/Home.vue') },
    { path: '/reports', component: () => import('./pages/Reports.vue'), meta: { wide: true } },
  ],
});

router.beforeEach((to, from, next) => {
  const account = useAccount();
  if (to.path.startsWith('/reports') && !account.user) {
    next({ path: '/login', query: { then: to.fullPath } });
    return;
  }
  next();
});

router.afterEach((to) => {
  document.title = to.meta.title ?? 'Reports';
});

export default router;
