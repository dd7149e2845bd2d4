export const theme = {
  primary: '#0055aa',
  secret: 'easter-egg',
  keyframes: { spin: { from: { rotate: '0deg' }, to: { rotate: '360deg' } } },
};
