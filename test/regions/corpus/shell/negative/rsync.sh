rsync -az --delete dist/ /srv/www/
cp -r assets /srv/www/
