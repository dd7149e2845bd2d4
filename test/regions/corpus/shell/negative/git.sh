git config user.name bot
git commit -am "add login page"
git tag v1.0
git push origin main
