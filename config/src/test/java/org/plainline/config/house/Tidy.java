package org.plainline.config.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Reads one source file and says what is untidy about it. Pure: source in, findings out. */
final class Tidy {

  static final int METHOD_LINES_MAX = 40;
  static final int FILE_LINES_MAX = 300;
  static final int PARAMETERS_MAX = 4;
  static final int COMPONENTS_MAX = 7;
  static final int COLUMNS_MAX = 100;

  private static final Pattern TODO = Pattern.compile("\\b(TODO|FIXME)\\b(?!\\(#\\d+\\))");
  private static final Pattern WORD = Pattern.compile("[A-Z]?[a-z]+|[A-Z]+(?![a-z])");

  private final Set<String> bannedWords;

  Tidy(Set<String> bannedWords) {
    this.bannedWords = bannedWords;
  }

  /** Every finding as "file:line what", in order of rule. */
  List<String> findings(String file, String source) {
    List<String> findings = new ArrayList<>(textFindings(file, source));
    findings.addAll(new Names(file).scanned(source));
    return findings;
  }

  private static List<String> textFindings(String file, String source) {
    List<String> findings = new ArrayList<>();
    List<String> lines = source.lines().toList();
    if (lines.size() > FILE_LINES_MAX) {
      findings.add(file + ":1 file of " + lines.size() + " lines");
    }
    for (int n = 0; n < lines.size(); n++) {
      String line = lines.get(n);
      if (line.length() > COLUMNS_MAX && !line.startsWith("import ")) {
        findings.add(file + ":" + (n + 1) + " line of " + line.length() + " columns");
      }
      if (TODO.matcher(line).find()) {
        findings.add(file + ":" + (n + 1) + " TODO without an issue number");
      }
    }
    return findings;
  }

  /** Walks the declarations of one file. */
  private final class Names extends TreePathScanner<Void, Void> {

    private final String file;
    private final List<String> findings = new ArrayList<>();
    private SourcePositions positions;
    private CompilationUnitTree unit;

    Names(String file) {
      this.file = file;
    }

    List<String> scanned(String source) {
      try {
        JavacTask task = parse(source);
        positions = Trees.instance(task).getSourcePositions();
        for (CompilationUnitTree parsed : task.parse()) {
          unit = parsed;
          scan(parsed, null);
        }
        return findings;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public Void visitClass(ClassTree type, Void unused) {
      checkName(type.getSimpleName().toString(), type);
      if (type.getKind() == Tree.Kind.RECORD) {
        long components =
            type.getMembers().stream()
                .filter(VariableTree.class::isInstance)
                .map(VariableTree.class::cast)
                .filter(field -> !field.getModifiers().toString().contains("static"))
                .count();
        if (components > COMPONENTS_MAX) {
          add(type, "record of " + components + " components");
        }
      }
      return super.visitClass(type, null);
    }

    @Override
    public Void visitMethod(MethodTree method, Void unused) {
      boolean constructor = method.getName().contentEquals("<init>");
      if (!constructor) {
        checkName(method.getName().toString(), method);
      }
      int max = constructor ? COMPONENTS_MAX : PARAMETERS_MAX;
      // What overrides has the parameters that it must have; ours are counted where they are named.
      boolean overrides = method.getModifiers().toString().contains("@Override");
      if (!overrides && method.getParameters().size() > max) {
        add(method, "method of " + method.getParameters().size() + " parameters");
      }
      LineMap map = unit.getLineMap();
      if (method.getBody() != null && positions.getStartPosition(unit, method) >= 0) {
        long first = map.getLineNumber(positions.getStartPosition(unit, method));
        long last = map.getLineNumber(positions.getEndPosition(unit, method));
        if (last - first + 1 > METHOD_LINES_MAX) {
          add(method, "method of " + (last - first + 1) + " lines");
        }
      }
      return super.visitMethod(method, null);
    }

    @Override
    public Void visitVariable(VariableTree variable, Void unused) {
      checkName(variable.getName().toString(), variable);
      return super.visitVariable(variable, null);
    }

    private void checkName(String name, Tree where) {
      WORD.matcher(name)
          .results()
          .map(word -> word.group().toLowerCase(Locale.ROOT))
          .map(word -> word.endsWith("s") && !bannedWords.contains(word) ? chop(word) : word)
          .filter(bannedWords::contains)
          .forEach(word -> add(where, "\"" + name + "\": the glossary does not say " + word));
    }

    private String chop(String plural) {
      return plural.substring(0, plural.length() - 1);
    }

    private void add(Tree where, String what) {
      long line = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, where));
      findings.add(file + ":" + line + " " + what);
    }
  }

  private static JavacTask parse(String source) {
    JavaFileObject object =
        new SimpleJavaFileObject(URI.create("string:///Source.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }
        };
    return (JavacTask)
        ToolProvider.getSystemJavaCompiler()
            .getTask(null, null, diagnostic -> {}, null, null, List.of(object));
  }
}
