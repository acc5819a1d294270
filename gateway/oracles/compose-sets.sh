#!/bin/sh
# sh compose-sets.sh SETS.ndjson OURS.ndjson: see README.md. JAVA_HOME must be a JDK 25 where the default java is older.
set -eu
if [ $# -ne 2 ]; then
  echo 'usage: sh compose-sets.sh SETS.ndjson OURS.ndjson' >&2
  exit 2
fi
absolute() {
  case $1 in
    /*) echo "$1" ;;
    *) echo "$PWD/$1" ;;
  esac
}
sets=$(absolute "$1")
ours=$(absolute "$2")
cd "$(dirname "$0")/../.."

./mvnw -B -q -pl service-kit,gateway test-compile dependency:build-classpath \
  -DincludeScope=test -Dmdep.outputFile=target/test-classpath.txt
classes="gateway/target/test-classes:gateway/target/classes:$(cat gateway/target/test-classpath.txt)"
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "$classes" dev.kontor.gateway.composition.ComposeSets "$sets" "$ours"
