# DokuWiki, MediaWiki and Fuseki, laid in the bench's folder, where they are installed. Sourced by run.

peers_pids=()
dokuwiki='' mediawiki='' fuseki=''

has_php() { command -v apache2 php >/dev/null && [[ $(id -u) == 0 && -n $(find /usr/lib/apache2/modules -name 'libphp*.so') ]]; }

start_apache() { # a server of its own, with PHP, for $1 on port $2 with the document root $3
  cat >"$work/$1.conf" <<CONF
ServerRoot "$work"
ServerName localhost
Listen 127.0.0.1:$2
PidFile "$work/$1.pid"
ErrorLog "$work/$1-error.log"
DefaultRuntimeDir "$work"
DocumentRoot "$3"
$(for module in mpm_prefork authz_core dir mime; do echo "LoadModule ${module}_module /usr/lib/apache2/modules/mod_$module.so"; done)
LoadModule php_module $(find /usr/lib/apache2/modules -name 'libphp*.so' | head -n 1)
TypesConfig /etc/mime.types
DirectoryIndex index.php
AddHandler application/x-httpd-php .php
User www-data
Group www-data
StartServers 8
MaxRequestWorkers 32
KeepAlive On
MaxKeepAliveRequests 0
<Directory "$3">
  Require all granted
  AllowOverride None
</Directory>
php_admin_flag opcache.enable on
php_admin_value opcache.max_accelerated_files 20000
php_admin_value apc.shm_size 256M
php_admin_value memory_limit 512M
CONF
  apache2 -f "$work/$1.conf" -DFOREGROUND >"$work/$1-apache.log" 2>&1 &
  peers_pids+=($!)
  await "http://localhost:$2/$4" || { say "$1 doesn't answer: $work/$1-error.log" && return 1; }
}

await() { # until an address answers, half a minute at most
  local try
  for try in {1..60}; do
    ! curl -fsS -m 20 -o /dev/null "$1" 2>/dev/null || return 0
    sleep 0.5
  done
  return 1
}

start_dokuwiki() {
  [[ -d /usr/share/dokuwiki ]] && has_php || return 0
  local place=$work/dokuwiki
  say "DokuWiki: pages and index"
  cp -RL /usr/share/dokuwiki "$place" 2>/dev/null || true
  rm -rf "$place/data" "$place/conf" "$place/.htaccess"
  mkdir -p "$place"/data/{attic,cache,index,locks,media,media_attic,media_meta,meta,pages,tmp,log} "$place/conf"
  find -L /etc/dokuwiki -maxdepth 1 -type f -exec cp {} "$place/conf" \; 2>/dev/null
  touch "$place/conf"/{acl,users}.auth.php
  printf "<?php define('DOKU_CONF', '%s/conf/'); if (!defined('DOKU_INC')) define('DOKU_INC', '%s/');\n" "$place" "$place" >"$place/inc/preload.php"
  printf "<?php \$conf['title']='bench'; \$conf['useacl']=0; \$conf['savedir']='%s/data'; \$conf['updatecheck']=0;\n" "$place" >"$place/conf/local.php"
  find "$work/corpus/text" -name '*.txt' -exec cp -t "$place/data/pages" {} +
  chown -R www-data: "$place"
  (cd "$place" && su -s /bin/sh www-data -c "php -d memory_limit=1G bin/indexer.php -q") >"$work/dokuwiki-index.log" 2>&1 || true
  start_apache dokuwiki "$((port + 204))" "$place" "doku.php?id=$first_slug" || return 0
  dokuwiki=http://localhost:$((port + 204))
  warm "$dokuwiki/doku.php?id="
}

start_mariadb() {
  mkdir -p "$work/mariadb" && chown mysql: "$work/mariadb"
  mariadb-install-db --no-defaults --user=mysql --datadir="$work/mariadb" --auth-root-authentication-method=socket --skip-test-db >"$work/mariadb.log" 2>&1
  mariadbd --no-defaults --user=mysql --datadir="$work/mariadb" --socket="$work/mariadb/sock" --skip-networking \
    --innodb-buffer-pool-size=512M --pid-file="$work/mariadb/pid" >>"$work/mariadb.log" 2>&1 &
  peers_pids+=($!)
  local try
  for try in {1..60}; do
    ! mariadb --no-defaults --socket="$work/mariadb/sock" -e "CREATE DATABASE bench; CREATE USER bench@localhost IDENTIFIED BY 'bench'; GRANT ALL ON bench.* TO bench@localhost;" 2>/dev/null || return 0
    sleep 0.5
  done
  return 1
}

start_mediawiki() {
  [[ -d /usr/share/mediawiki ]] && has_php && command -v mariadbd >/dev/null || return 0
  local place=$work/mediawiki began
  say "MediaWiki: import"
  start_mariadb || { say "MariaDB doesn't start: $work/mariadb.log" && return 0; }
  cp -RL /usr/share/mediawiki "$place" 2>/dev/null || true
  rm -f "$place/LocalSettings.php" && mkdir -p "$place/cache"
  (cd "$place" && php maintenance/install.php --dbtype mysql --dbserver "localhost:$work/mariadb/sock" --dbname bench --dbuser bench --dbpass bench \
    --scriptpath '' --server "http://localhost:$((port + 205))" --pass "terreau-bench-1" bench Admin) >"$work/mediawiki.log" 2>&1 ||
    { say "MediaWiki can't be laid: $work/mediawiki.log" && return 0; }
  cat >>"$place/LocalSettings.php" <<'PHP'

$wgMainCacheType = CACHE_ACCEL;
$wgParserCacheType = CACHE_DB;
$wgJobRunRate = 0;
$wgRateLimits = [];
$wgGroupPermissions["*"]["edit"] = true;
PHP
  began=$(date +%s%N)
  (cd "$place" && find "$work/corpus/text" -name '*.txt' -print0 | xargs -0 -n 500 php -d memory_limit=1G maintenance/importTextFiles.php --user Admin --overwrite) >>"$work/mediawiki.log" 2>&1 || true
  mediawiki_loaded=$(awk -v pages="$pages" -v took="$(($(date +%s%N) - began))" 'BEGIN { printf "%.0f", pages * 1e9 / took }')
  chown -R www-data: "$place"
  start_apache mediawiki "$((port + 205))" "$place" "index.php?title=$first_slug" || return 0
  mediawiki=http://localhost:$((port + 205))
  warm "$mediawiki/index.php?title="
}

warm() { # $1 an address up to the page's name
  fetch "$1" '' warmed "$work/corpus/some.txt" && rm -f "$work"/warmed*
}

fetch() { # $1 and $2 an address around the page's name, asked by four at once; into files called $3.a?
  local part pids=()
  rm -f "$work/$3".a? "$work/$3".list.a?
  split -n l/4 "${4:-$work/corpus/slugs.txt}" "$work/$3.list."
  for part in "$work/$3".list.a?; do
    sed "s|.*|url = \"$1&$2\"|" "$part" | curl -s -K - >"$work/$3.${part##*.}" &
    pids+=($!)
  done
  wait "${pids[@]}" || true
}

start_fuseki() {
  local jar=${FUSEKI_JAR:-$HOME/.m2/repository/org/apache/jena/jena-fuseki-server/6.0.0/jena-fuseki-server-6.0.0.jar}
  [[ -s $jar ]] || return 0
  say "Fuseki: the wiki's public triples"
  mkdir -p "$work/fuseki"
  (cd "$work" && exec "$java" -Xmx1g -jar "$jar" --port "$((port + 202))" --localhost --update --tdb2 --loc "$work/fuseki" /ds) >"$work/fuseki.log" 2>&1 &
  peers_pids+=($!)
  fuseki=http://localhost:$((port + 202))
  await "$fuseki/\$/ping" && give_triples || { say "Fuseki doesn't answer: $work/fuseki.log" && fuseki=''; }
}

give_triples() { # the same triples, page by page, as the wiki gives them to anybody
  fetch "${base}wiki/" .nt nt && cat "$work"/nt.a? >"$work/public.nt" &&
    curl -fsS -o /dev/null -X PUT -H 'Content-Type: application/n-triples' -T "$work/public.nt" "$fuseki/ds/data?default"
}

start_peers() {
  [[ $peers == yes ]] || return 0
  chmod a+rx "$work"
  ! wants view signed search lists || start_dokuwiki
  ! wants view first save load || start_mediawiki
  ! wants sparql || start_fuseki
}

stop_peers() {
  local pid
  for pid in "${peers_pids[@]}"; do kill "$pid" 2>/dev/null || true; done
  for pid in "${peers_pids[@]}"; do wait "$pid" 2>/dev/null || true; done
  peers_pids=()
}
