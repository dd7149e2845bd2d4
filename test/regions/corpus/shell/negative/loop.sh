for role in web db cache; do
  echo "deploying $role"
  ansible-playbook "$role.yml"
done
