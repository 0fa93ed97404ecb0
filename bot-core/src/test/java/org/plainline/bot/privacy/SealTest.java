package org.plainline.bot.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainline.bot.contact.Pseudonyms;
import org.plainline.bot.message.Address;
import org.plainline.bot.message.ChannelId;
import org.plainline.bot.store.Node;
import org.plainline.bot.store.SettableClock;

/** Sealing, the file of keys, and what new keys change. */
class SealTest {

  @TempDir private Path folder;
  private final SecureRandom random = new SecureRandom();
  private final SettableClock clock = new SettableClock();

  @Test
  void what_is_sealed_opens_in_its_place_only() {
    Seal seal = new Seal(Node::keys, random);
    for (String words : new String[] {"", "fever", "حمى \uD83D\uDE00", "x".repeat(5_000)}) {
      String sealed = seal.seal(words, "inbox SM1");
      assertThat(seal.open(sealed, "inbox SM1")).isEqualTo(words);
      assertThatThrownBy(() -> seal.open(sealed, "inbox SM2")).isInstanceOf(SealBroken.class);
      assertThat(seal.seal(words, "inbox SM1")).as("a nonce is used once").isNotEqualTo(sealed);
    }
  }

  @Test
  void whatever_is_changed_does_not_open() {
    Seal seal = new Seal(Node::keys, random);
    String sealed = seal.seal("fever since yesterday", "here");
    Random seeded = new Random(11);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder changed = new StringBuilder(sealed);
      int at = seeded.nextInt(sealed.length());
      if (seeded.nextBoolean()) {
        changed.setLength(at);
      } else {
        changed.setCharAt(at, (char) (changed.charAt(at) ^ (1 << seeded.nextInt(8))));
      }
      assertThatThrownBy(() -> seal.open(changed.toString(), "here"))
          .as(changed.toString())
          .isInstanceOf(SealBroken.class);
    }
  }

  @Test
  void a_key_file_is_made_once_for_its_owner_only() throws Exception {
    Keys made = KeyFile.in(folder.resolve("new"), random, clock).keys();
    Path file = folder.resolve("new").resolve("plainline.keys");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(KeyFile.in(folder.resolve("new"), random, clock).keys()).isEqualTo(made);
    assertThat(made.toString()).isEqualTo("Keys[***]");

    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    assertThatThrownBy(() -> KeyFile.in(folder.resolve("new"), random, clock))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void an_incomplete_key_file_is_refused_and_never_replaced() throws Exception {
    KeyFile.in(folder, random, clock);
    Path file = folder.resolve("plainline.keys");
    Files.write(file, Files.readAllLines(file).subList(0, 3));
    byte[] before = Files.readAllBytes(file);
    assertThatThrownBy(() -> KeyFile.in(folder, random, clock))
        .isInstanceOf(IllegalStateException.class);
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void new_keys_open_the_last_seals_unlink_pseudonyms_and_keep_opt_outs() {
    KeyFile file = KeyFile.in(folder, random, clock);
    Seal seal = new Seal(file::keys, random);
    Pseudonyms pseudonyms = new Pseudonyms(() -> file.keys().pseudonym());
    Pseudonyms lasting = new Pseudonyms(() -> file.keys().lasting());
    Address ana = new Address(new ChannelId("sms"), "+15005550001");
    String sealed = seal.seal("fever", "here");
    String pseudonym = pseudonyms.of(ana).value();
    String hash = lasting.of(ana).value();

    file.rotate(clock.instant());

    assertThat(seal.open(sealed, "here")).isEqualTo("fever");
    assertThat(seal.seal("fever", "here")).startsWith("2:");
    assertThat(pseudonyms.of(ana).value()).isNotEqualTo(pseudonym);
    assertThat(lasting.of(ana).value()).isEqualTo(hash);
    assertThat(KeyFile.in(folder, random, clock).keys()).isEqualTo(file.keys());

    file.rotate(clock.instant());
    assertThatThrownBy(() -> seal.open(sealed, "here")).isInstanceOf(SealBroken.class);
  }

  @Test
  void keys_are_replaced_each_month_and_the_old_ones_are_gone_from_the_file() throws Exception {
    KeyFile file = KeyFile.in(folder, random, clock);
    Pseudonyms pseudonyms = new Pseudonyms(() -> file.keys().pseudonym());
    Pseudonyms lasting = new Pseudonyms(() -> file.keys().lasting());
    Address ana = new Address(new ChannelId("sms"), "+15005550001");
    var before = pseudonyms.of(ana);
    var optOut = lasting.of(ana);
    String old = Base64.getEncoder().encodeToString(file.keys().pseudonym().getEncoded());

    clock.pass(Keys.LIFE.minusMillis(1));
    assertThat(file.rotateIfDue(clock.instant())).isZero();
    assertThat(pseudonyms.of(ana)).isEqualTo(before);

    clock.pass(Duration.ofMillis(1));
    assertThat(file.rotateIfDue(clock.instant())).isEqualTo(1);
    assertThat(pseudonyms.of(ana)).isNotEqualTo(before);
    assertThat(lasting.of(ana)).as("an opt-out is known for ever").isEqualTo(optOut);
    assertThat(Files.readString(folder.resolve("plainline.keys"))).doesNotContain(old);
  }

  @Test
  void what_a_crash_leaves_of_new_keys_is_destroyed_and_nothing_else() throws Exception {
    KeyFile file = KeyFile.in(folder, random, clock);
    Path writing = leftover("plainline.keys.1a.new", Duration.ZERO);
    Path backup = leftover("plainline.keys.2026-10", Duration.ofDays(20));

    Path left = leftover("plainline.keys.2b.new", Duration.ofMinutes(2));
    KeyFile.in(folder, random, clock);
    assertThat(left).as("at the next start").doesNotExist();

    leftover("plainline.keys.2b.new", Duration.ofMinutes(2));
    file.rotateIfDue(clock.instant());
    assertThat(left).as("and while it runs").doesNotExist();
    assertThat(writing).as("somebody may just be writing it").exists();

    file.destroy();
    assertThat(writing).as("on the last day").doesNotExist();
    assertThat(backup).as("not ours").exists();
  }

  private Path leftover(String name, Duration age) throws Exception {
    Path file = Files.writeString(folder.resolve(name), "keys");
    Files.setLastModifiedTime(file, FileTime.from(clock.instant().minus(age)));
    return file;
  }

  @Test
  void nodes_with_copies_of_one_file_stay_alike_also_after_a_long_rest() throws Exception {
    KeyFile here = KeyFile.in(folder.resolve("here"), random, clock);
    Path there = Files.createDirectories(folder.resolve("there"));
    Files.copy(folder.resolve("here/plainline.keys"), there.resolve("plainline.keys"));
    KeyFile other = KeyFile.in(there, random, clock);

    clock.pass(Keys.LIFE);
    here.rotateIfDue(clock.instant());
    String sealed = new Seal(here::keys, random).seal("fever", "inbox SM1");
    assertThat(new Seal(other::keys, random).open(sealed, "inbox SM1"))
        .as("by a node that is a little behind")
        .isEqualTo("fever");

    clock.pass(Keys.LIFE.multipliedBy(3));
    assertThat(here.rotateIfDue(clock.instant())).isEqualTo(3);
    assertThat(other.rotateIfDue(clock.instant())).isEqualTo(4);
    assertThat(other.keys()).isEqualTo(here.keys());
  }
}
