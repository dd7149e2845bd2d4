read -p "Your name: " name
read -r line
echo "Hello $name"
