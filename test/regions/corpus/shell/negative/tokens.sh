while read -r token; do
  case "$token" in
    \(*) depth=$((depth + 1)) ;;
    *) words+=("$token") ;;
  esac
done < input.txt
