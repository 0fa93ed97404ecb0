package org.plainline.config.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who may know whom. Each rule says how many classes it looked at, so none passes on nothing. */
class HouseTest {

  private static final String CORE = "org.plainline.bot..";
  private static final String CHANNELS = "org.plainline.channels..";
  private static final String KNOWLEDGE = "org.plainline.knowledge..";
  private static final String CONFIG = "org.plainline.config..";

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("org.plainline");

  @Test
  void the_core_knows_only_the_jdk_and_slf4j() {
    check(
        60,
        CORE,
        classes()
            .that()
            .resideInAPackage(CORE)
            .should()
            .onlyDependOnClassesThat(
                resideInAnyPackage(
                    CORE,
                    "java..",
                    "javax.crypto..",
                    "javax.sql..",
                    "org.slf4j..",
                    "org.jspecify..")));
  }

  @Test
  void channels_and_knowledge_do_not_know_each_other_or_config() {
    check(
        10,
        CHANNELS,
        noClasses()
            .that()
            .resideInAPackage(CHANNELS)
            .should()
            .dependOnClassesThat(resideInAnyPackage(KNOWLEDGE, CONFIG)));
    check(
        10,
        KNOWLEDGE,
        noClasses()
            .that()
            .resideInAPackage(KNOWLEDGE)
            .should()
            .dependOnClassesThat(resideInAnyPackage(CHANNELS, CONFIG)));
  }

  @Test
  void channels_do_not_know_each_other() {
    check(
        10,
        CHANNELS,
        slices()
            .matching("org.plainline.channels.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(
                resideInAPackage(CHANNELS), resideInAPackage("org.plainline.channels.twilio")));
  }

  @Test
  void only_config_knows_spring() {
    onlyIn(CONFIG, "org.springframework..");
  }

  @Test
  void only_search_knows_lucene_and_caffeine() {
    onlyIn("org.plainline.knowledge.search..", "org.apache.lucene..", "com.github.benmanes..");
  }

  @Test
  void sdks_stay_in_their_channels() {
    onlyIn("org.plainline.channels.telegram..", "org.telegram..");
    check(
        60,
        "org.plainline..",
        noClasses()
            .that()
            .resideOutsideOfPackages(
                "org.plainline.channels.twilio..",
                "org.plainline.channels.sms..",
                "org.plainline.channels.voice..")
            .should()
            .dependOnClassesThat(resideInAPackage("com.twilio..")));
  }

  @Test
  void sql_is_only_in_jdbc_classes_and_the_assembly() {
    check(
        60,
        CORE,
        noClasses()
            .that()
            .resideInAnyPackage(CORE, CHANNELS, KNOWLEDGE)
            .and(not(named("Jdbc")))
            .should()
            .dependOnClassesThat(resideInAPackage("java.sql..")));
  }

  @Test
  void packages_have_no_cycles() {
    check(60, CORE, slices().matching("org.plainline.(*).(**)").should().beFreeOfCycles());
  }

  @Test
  void nobody_outside_config_asks_the_clock_or_makes_random_ids() {
    check(
        60,
        CORE,
        noClasses()
            .that()
            .resideOutsideOfPackage(CONFIG)
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(UUID.class, "randomUUID"));
  }

  @Test
  void thinking_touches_no_io_threads_or_logging() {
    check(
        20,
        CORE,
        noClasses()
            .that()
            .resideInAnyPackage(
                "org.plainline.bot.command",
                "org.plainline.bot.language",
                "org.plainline.bot.triage",
                "org.plainline.bot.decision",
                "org.plainline.bot.plain",
                "org.plainline.bot.message")
            .should()
            .dependOnClassesThat(
                resideInAnyPackage("java.io..", "java.nio.file..", "java.net..", "org.slf4j..")
                    .or(named("java.util.concurrent.Executor"))
                    .or(named("java.lang.Thread"))));
  }

  @Test
  void fields_are_final() {
    check(
        60,
        "org.plainline..",
        fields()
            .that()
            .areDeclaredInClassesThat(resideInAnyPackage(CORE, CHANNELS, KNOWLEDGE, CONFIG))
            .and()
            .areNotAnnotatedWith("picocli.CommandLine$Option")
            .and()
            .areNotAnnotatedWith("picocli.CommandLine$Parameters")
            .and()
            .areNotAnnotatedWith("picocli.CommandLine$Spec")
            .and()
            .areNotAnnotatedWith("picocli.CommandLine$Mixin")
            .should()
            .beFinal());
  }

  @Test
  void names_say_what_a_thing_is() {
    check(60, "org.plainline..", badNames());
  }

  @Test
  void every_package_is_null_marked() {
    List<String> packages =
        HOUSE.stream().map(JavaClass::getPackageName).distinct().sorted().toList();
    assertThat(packages).hasSizeGreaterThan(20);
    assertThat(packages)
        .allMatch(name ->
            HOUSE.contain(name + ".package-info")
                && HOUSE
                    .get(name + ".package-info")
                    .isAnnotatedWith("org.jspecify.annotations.NullMarked"));
  }

  @Test
  void rules_find_planted_violations() {
    JavaClasses planted =
        new ClassFileImporter().importPackages("org.plainline.config.house.planted");
    assertThat(planted).isNotEmpty();
    assertThatThrownBy(() -> badNames().check(planted)).hasMessageContaining("PlantedHelper");
    assertThatThrownBy(() -> fields().should().beFinal().check(planted))
        .hasMessageContaining("counter");
    assertThatThrownBy(() -> noClasses().should().callMethod(Instant.class, "now").check(planted))
        .hasMessageContaining("Instant.now()");
    assertThatThrownBy(() ->
            noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("org.springframework.."))
                .check(planted))
        .hasMessageContaining("springframework");
  }

  private static ArchRule badNames() {
    return noClasses()
        .should()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .orShould()
        .haveSimpleNameEndingWith("Manager")
        .orShould()
        .haveSimpleNameEndingWith("Impl")
        .orShould()
        .haveSimpleNameEndingWith("Dto")
        .orShould()
        .haveSimpleNameEndingWith("Service")
        .orShould()
        .haveSimpleNameStartingWith("Abstract")
        .orShould()
        .haveSimpleNameStartingWith("Base");
  }

  private static void onlyIn(String home, String... libraries) {
    check(
        60,
        "org.plainline..",
        noClasses()
            .that()
            .resideOutsideOfPackage(home)
            .should()
            .dependOnClassesThat(resideInAnyPackage(libraries)));
  }

  private static void check(int atLeast, String packages, ArchRule rule) {
    assertThat(HOUSE.that(resideInAPackage(packages))).hasSizeGreaterThanOrEqualTo(atLeast);
    rule.check(HOUSE);
  }

  private static DescribedPredicate<JavaClass> named(String part) {
    return DescribedPredicate.describe("named " + part, type -> type.getName().contains(part));
  }

  private static DescribedPredicate<JavaClass> not(DescribedPredicate<JavaClass> predicate) {
    return DescribedPredicate.not(predicate);
  }
}
