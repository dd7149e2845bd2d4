case "$1" in
  start) start ;;
  user) show_user ;;
  key) press_key ;;
esac
