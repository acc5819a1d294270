#!/bin/sh
# Makes what images are made of: FOLDER/<application>/ with the built application and the JVM's AOT cache of it (app.aot).
#
#     k8s/image/train.sh FOLDER
#
# Run by k8s/Containerfile; runs as well wherever ./kontor up does, once the applications and cli are built, with JAVA_HOME
# set to a JDK or JRE 25.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd -P)
mkdir -p "$1"
images=$(CDPATH='' cd -- "$1" && pwd -P)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

"$java" -Xmx256m -XX:+UseSerialGC -Dkontor.root="$root" -jar "$root/cli/target/cli.jar" train --into "$images/caches"

for application in accounts-service kpi-service gateway; do
    rm -rf "${images:?}/$application"
    mkdir "$images/$application"
    # With their times, which the JVM compares.
    cp -Rp "$root/$application/target/quarkus-app/." "$images/$application"
    mv "$images/caches/$application.aot" "$images/$application/app.aot"
    # AOTMode=on ends the JVM when the cache does not fit the class path.
    "$java" -XX:+UseSerialGC -XX:AOTMode=on -XX:AOTCache="$images/$application/app.aot" '-Xlog:aot*=off' \
        -cp "$images/$application/quarkus-run.jar" -version >"$images/caches/check.log" 2>&1 || {
        cat "$images/caches/check.log" >&2
        echo "train.sh: the JVM cannot use the cache of $application" >&2
        exit 1
    }
done
rm -rf "$images/caches"
