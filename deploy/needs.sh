# What the machine must have before anything starts; read by deploy/run. Each check says what is missing, and ends.

java_major() { # of the JDK in folder $1; 0 where there is none
  [[ -x $1/bin/java && -x $1/bin/javac ]] || { echo 0 && return; }
  "$1/bin/java" -version 2>&1 | sed -nE '1,/version/s/.*version "(1\.)?([0-9]+).*/\2/p' | grep . || echo 0
}

find_jdk() {
  local home on_path
  on_path=$(readlink -f "$(command -v java || echo /nowhere/bin/java)" || true)
  for home in "${JAVA_HOME:-}" "${on_path%/bin/java}" /usr/lib/jvm/* /usr/java/* /opt/*jdk* ~/.sdkman/candidates/java/* ~/.jdks/*; do
    if [[ -n $home ]] && (($(java_major "$home") >= 21)); then
      jdk=$home
      return
    fi
  done
  fail "il faut un JDK 21 ou plus récent (par exemple : apt install openjdk-21-jdk), ou JAVA_HOME vers un tel JDK." \
    "a JDK 21 or newer is needed (for instance: apt install openjdk-21-jdk), or JAVA_HOME pointing to one."
}

need_tools() {
  local tool version
  for tool in mvn curl setsid flock; do
    command -v "$tool" >/dev/null || fail "il manque « $tool » (apt install maven curl util-linux)." "\"$tool\" is missing (apt install maven curl util-linux)."
  done
  version=$(JAVA_HOME=$jdk mvn --version 2>/dev/null | sed -nE 's/.*Apache Maven ([0-9.]+).*/\1/p')
  printf '3.8\n%s\n' "$version" | sort -VC || fail "il faut Maven 3.8 ou plus récent, pas « $version »." "Maven 3.8 or newer is needed, not \"$version\"."
}

need_port() { # $1 port, $2 what for; waits 5 s for a server that is about to leave it
  local host tenths=0
  for host in 127.0.0.1 ::1; do
    while (exec 3<>"/dev/tcp/$host/$1") 2>/dev/null; do
      ((++tenths <= 50)) || fail "le port $1 ($2) est déjà pris : arrêtez ce qui l'occupe, ou choisissez --port." \
        "port $1 ($2) is busy: stop what holds it, or choose --port."
      sleep 0.1
    done
  done
}

need_space() { # 2 GiB free where the data are
  local free
  free=$(df -Pk "$data" | awk 'NR == 2 {print $4}')
  ((free >= 2 * 1024 * 1024)) || fail "il reste $((free / 1024)) Mo sur le disque de $data ; il en faut 2048." \
    "$((free / 1024)) MB are left on the disk of $data; 2048 are needed."
}
