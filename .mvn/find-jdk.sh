# Sourced by mvnw and run: points JAVA_HOME at a JDK of the needed release when the current java is
# older. Looks only in the usual folders, so nobody has to set anything up.
needed=25

release_of() { "$1/bin/java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1; }

fits() { [ -x "$1/bin/javac" ] && [ "$(release_of "$1")" -ge "$needed" ] 2>/dev/null; }

current=${JAVA_HOME:-}
if [ -z "$current" ] && command -v javac >/dev/null 2>&1; then
  current=$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")
fi
if [ -z "$current" ] || ! fits "$current"; then
  set +f
  for home in /usr/lib/jvm/* /usr/java/* /opt/*jdk* /opt/java/* "$HOME"/.sdkman/candidates/java/* \
    "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if fits "$home"; then
      export JAVA_HOME="$home"
      break
    fi
  done
  set -f
  if [ -z "${JAVA_HOME:-}" ] || ! fits "$JAVA_HOME"; then
    echo "Plainline needs a JDK $needed or newer and found none in the usual folders." >&2
    echo "Install one (for example Temurin $needed) or set JAVA_HOME to it, then try again." >&2
    exit 1
  fi
fi
