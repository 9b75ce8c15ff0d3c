#!/bin/sh
# Fuzzes every target in turn, each for a duration such as 6m (the default), and says what came of it.
# Usage: run.sh [DURATION]; exits with the number of targets with a find.
cd "$(dirname "$0")/../../../.." || exit 99
finds=0
for file in $(grep -rl '@FuzzTest' --include='*Test.java' audit-report/src/test/java | sort); do
  class=$(basename "$file" .java)
  for target in $(grep -A1 '^ *@FuzzTest' "$file" | sed -n 's/^ *void \([A-Za-z]*\)(.*/\1/p'); do
    log="audit-report/target/fuzz-$class-$target.log"
    mkdir -p audit-report/target
    if mvn -B -Pfuzz -pl audit-report -am test -Dtest="$class#$target" -Dfuzz.duration="${1:-6m}" >"$log" 2>&1; then
      result=clean
    else
      result="FIND, see $log and audit-report/target/fuzz"
      finds=$((finds + 1))
    fi
    echo "$class#$target: $(grep -a -E 'DONE|pulse' "$log" | tail -1 | tr -s ' \t' ' ') $result"
  done
done
exit $finds
