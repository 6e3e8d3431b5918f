# DokuWiki, MediaWiki and Fuseki, laid in the bench's folder, where they are installed. Sourced by run.

apache=''
peers_user=$(id -un)

start_apache() { # a server of its own, with PHP, for $1 on port $2 with the document root $3
  cat >"$work/$1.conf" <<EOF
ServerRoot "$work"
ServerName localhost
Listen 127.0.0.1:$2
PidFile "$work/$1.pid"
ErrorLog "$work/$1-error.log"
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
php_admin_value memory_limit 512M
EOF
  apache2 -f "$work/$1.conf" && apache+=" $work/$1.pid"
}

has_php() { command -v apache2 php >/dev/null && [[ $(id -u) == 0 && -n $(find /usr/lib/apache2/modules -name 'libphp*.so') ]]; }

start_dokuwiki() {
  [[ -d /usr/share/dokuwiki ]] && has_php || return 0
  local place=$work/dokuwiki
  rm -rf "$place" && cp -RL /usr/share/dokuwiki "$place" 2>/dev/null || true
  rm -rf "$place/data" "$place/conf" "$place/.htaccess"
  mkdir -p "$place"/data/{attic,cache,index,locks,media,media_attic,media_meta,meta,pages,tmp,log}
  cp -RL /etc/dokuwiki "$place/conf" 2>/dev/null || true
  touch "$place/conf"/{acl,users}.auth.php
  printf "<?php define('DOKU_CONF', '%s/conf/'); define('DOKU_INC', '%s/');\n" "$place" "$place" >"$place/inc/preload.php"
  printf "<?php \$conf['title']='bench'; \$conf['useacl']=0; \$conf['savedir']='%s/data'; \$conf['updatecheck']=0;\n" "$place" >"$place/conf/local.php"
  cp "$work"/corpus/text/*.txt "$place/data/pages/"
  chmod a+rx "$work" && chown -R www-data: "$place"
  (cd "$place" && su -s /bin/sh www-data -c "php bin/indexer.php -q") >"$work/dokuwiki-index.log" 2>&1 || true
  start_apache dokuwiki "$((port + 204))" "$place"
  dokuwiki=http://localhost:$((port + 204))
  curl -fsS -o /dev/null "$dokuwiki/doku.php?id=territoire-0" || dokuwiki=''
  [[ -z $dokuwiki ]] || warm "$dokuwiki/doku.php?id="
}

start_mediawiki() {
  [[ -d /usr/share/mediawiki ]] && has_php || return 0
  local place=$work/mediawiki began
  rm -rf "$place" && cp -RL /usr/share/mediawiki "$place" 2>/dev/null || true
  rm -f "$place/LocalSettings.php" && mkdir -p "$place/sqlite" "$place/cache"
  (cd "$place" && php maintenance/install.php --dbtype sqlite --dbpath "$place/sqlite" --dbname bench --scriptpath '' \
    --server "http://localhost:$((port + 205))" --pass "terreau-bench-1" bench admin) >"$work/mediawiki.log" 2>&1 || return 0
  printf '\n$wgMainCacheType = CACHE_ACCEL; $wgParserCacheType = CACHE_DB; $wgJobRunRate = 0; $wgShowExceptionDetails = true;\n$wgGroupPermissions["*"]["edit"] = true;\n' >>"$place/LocalSettings.php"
  began=$(date +%s%N)
  (cd "$place" && find "$work/corpus/text" -name '*.txt' -print0 | xargs -0 -n 500 php maintenance/importTextFiles.php --user Admin --overwrite) >>"$work/mediawiki.log" 2>&1 || true
  mediawiki_loaded=$((pages * 1000 / (($(date +%s%N) - began) / 1000000 + 1)))
  chown -R www-data: "$place" && chmod a+rx "$work"
  start_apache mediawiki "$((port + 205))" "$place"
  mediawiki=http://localhost:$((port + 205))
  curl -fsS -o /dev/null "$mediawiki/index.php?title=Territoire-0" || { mediawiki='' && return 0; }
  warm "$mediawiki/index.php?title="
  hit mediawiki-one 1 "$mediawiki" "$work/corpus/slugs.txt" /index.php?title=%s
  mediawiki_first=$(p95 mediawiki-one)
}

warm() { # $1 an address up to the page's name
  sed "s|^|$1|" "$work/corpus/slugs.txt" | xargs -P 4 -n 50 curl -s -o /dev/null --remote-name-all --output-dir /dev 2>/dev/null || true
}

start_fuseki() {
  local jar=${FUSEKI_JAR:-$HOME/.m2/repository/org/apache/jena/jena-fuseki-server/6.0.0/jena-fuseki-server-6.0.0.jar}
  [[ -s $jar ]] || return 0
  mkdir -p "$work/fuseki"
  "$java" -Xmx1g -jar "$jar" --port "$((port + 202))" --localhost --update --tdb2 --loc "$work/fuseki" /ds >"$work/fuseki.log" 2>&1 &
  fuseki_pid=$!
  fuseki=http://localhost:$((port + 202))
  local try
  for try in {1..60}; do curl -fsS -o /dev/null "$fuseki/\$/ping" 2>/dev/null && break; sleep 1; done
  # The same triples, page by page, as the wiki gives them to anybody.
  sed "s|.*|url = \"${base}wiki/&.nt\"|" "$work/corpus/slugs.txt" | curl -s -K - >"$work/public.nt"
  curl -fsS -o /dev/null -X PUT -H 'Content-Type: application/n-triples' -T "$work/public.nt" "$fuseki/ds/data?default" || fuseki=''
}

start_peers() {
  dokuwiki='' mediawiki='' fuseki=''
  start_dokuwiki
  start_mediawiki
  start_fuseki
}

peers_save() {
  [[ -n ${mediawiki:-} ]] || return 0
  note mediawiki-save-1 "$("$java" -XX:TieredStopAtLevel=1 "$here/MediaWikiSaves.java" "$mediawiki" "$work/corpus/slugs.txt" 1 "$seconds" | grep RESULT || true)"
  note mediawiki-save-8 "$("$java" -XX:TieredStopAtLevel=1 "$here/MediaWikiSaves.java" "$mediawiki" "$work/corpus/slugs.txt" 8 "$seconds" | grep RESULT || true)"
}

stop_peers() {
  local pid
  for pid in $apache; do [[ ! -s $pid ]] || kill "$(<"$pid")" 2>/dev/null || true; done
  [[ -z ${fuseki_pid:-} ]] || kill "$fuseki_pid" 2>/dev/null || true
}
