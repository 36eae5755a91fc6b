package dev.spotwise.bot;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The arrows between the rooms: downward only, and no cycles. */
class ArchitectureTest {
  private static final String BOT = "dev.spotwise.bot..";
  private static final String INFERENCE = "dev.spotwise.inference..";
  private static final String KNOWLEDGE = "dev.spotwise.knowledge..";
  private static final String PROMPTS = "dev.spotwise.prompts..";
  private static final String[] SQL = {"java.sql..", "javax.sql..", "org.jdbi..", "org.sqlite.."};
  private static final String[] LANGUAGE_MODEL = {"dev.langchain4j.model.ollama.."};
  private static final String[] CHAT = {"org.telegram..", "io.javalin.."};

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.spotwise");

  @Test
  void everyRoomIsSeen() {
    assertThat(classes.stream().map(c -> c.getPackageName().split("\\.", -1)[2]).distinct())
        .contains("bot", "inference", "knowledge", "prompts");
  }

  @Test
  void inferenceKnowsNoChatNoSqlNoLanguageModel() {
    noClasses()
        .that()
        .resideInAPackage(INFERENCE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(join(SQL, LANGUAGE_MODEL, CHAT, BOT, KNOWLEDGE, PROMPTS))
        .check(classes);
  }

  @Test
  void knowledgeKnowsNoChatNoSql() {
    noClasses()
        .that()
        .resideInAPackage(KNOWLEDGE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(join(SQL, CHAT, BOT, INFERENCE, PROMPTS))
        .check(classes);
  }

  @Test
  void promptsKnowNothing() {
    noClasses()
        .that()
        .resideInAPackage(PROMPTS)
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages(PROMPTS, "java..", "org.jspecify..")
        .check(classes);
  }

  @Test
  void channelsKnowNoSql() {
    noClasses()
        .that()
        .resideInAPackage("dev.spotwise.bot.channel..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(join(SQL, new String[] {"dev.spotwise.bot.store.."}))
        .check(classes);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("dev.spotwise.bot.(*)..").should().beFreeOfCycles().check(classes);
  }

  private static String[] join(Object... parts) {
    return Arrays.stream(parts)
        .flatMap(p -> p instanceof String[] many ? Arrays.stream(many) : Stream.of((String) p))
        .toArray(String[]::new);
  }
}
