package com.seekapa.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.seekapa.server.testing.Seekapa;
import com.seekapa.server.testing.Socket;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged server with a certificate. */
class TlsIT {
  private static final char[] PASSWORD = "password".toCharArray();

  @TempDir static Path folder;
  private static KeyStore store;
  private static Path certificate;
  private static Path key;

  @BeforeAll
  static void makeCertificate() throws Exception {
    store = selfSigned("server");
    certificate = pem("server.pem", "CERTIFICATE", store.getCertificate("server").getEncoded());
    key = pem("server.key", "PRIVATE KEY", store.getKey("server", PASSWORD).getEncoded());
  }

  private static KeyStore selfSigned(String name) throws Exception {
    var file = folder.resolve(name + ".p12");
    var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    var made =
        new ProcessBuilder(
                keytool,
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost,ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                new String(PASSWORD))
            .redirectErrorStream(true)
            .start();
    assertThat(made.waitFor()).isZero();
    var loaded = KeyStore.getInstance("PKCS12");
    try (InputStream input = Files.newInputStream(file)) {
      loaded.load(input, PASSWORD);
    }
    return loaded;
  }

  private static Path pem(String name, String kind, byte[] bytes) throws Exception {
    var text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
    return Files.writeString(
        folder.resolve(name),
        "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n");
  }

  @Test
  void requests_and_questions_are_answered_over_tls_and_nothing_without_it() throws Exception {
    var data = Seekapa.withDemo(folder.resolve("data"));
    try (var server =
            Seekapa.serve(
                data, "--tls-certificate", certificate.toString(), "--tls-key", key.toString());
        var client = client()) {
      assertThat(server.http("/").getScheme()).isEqualTo("https");
      var request = HttpRequest.newBuilder(server.http("/api/health")).build();
      var response = client.send(request, BodyHandlers.ofString());
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.version()).isEqualTo(Version.HTTP_2);
      assertThat(response.headers().firstValue("Strict-Transport-Security")).isEmpty();

      var socket = Socket.connect(client, server.webSocket());
      socket.ask(
          UUID.randomUUID().toString(), UUID.randomUUID().toString(), "total revenue last month");
      assertThat(socket.until("finished").getLast().path("outcome").textValue())
          .isEqualTo("answered");
      socket.vanish();

      assertThat(plain(server.http("/").getPort())).doesNotContain("HTTP/1.1", "seekapa");
    }
  }

  private static HttpClient client() throws Exception {
    var trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, PASSWORD);
    trusted.setCertificateEntry("server", store.getCertificate("server"));
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    var context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return HttpClient.newBuilder().sslContext(context).build();
  }

  private static String plain(int port) throws Exception {
    try (var socket = new java.net.Socket("127.0.0.1", port)) {
      socket.setSoTimeout(20_000);
      socket
          .getOutputStream()
          .write(
              "GET /api/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (java.net.SocketException e) {
      return "reset";
    }
  }

  @Test
  void files_that_are_wrong_are_named_at_the_start() throws Exception {
    var other = selfSigned("other");
    var wrongKey =
        pem("other.key", "PRIVATE KEY", other.getKey("other", PASSWORD).getEncoded()).toString();
    var rubbish = Files.writeString(folder.resolve("rubbish.pem"), "rubbish").toString();
    var missing = folder.resolve("missing.pem").toString();
    assertThat(complaint(missing, key.toString())).contains("--tls-certificate", "can't be read");
    assertThat(complaint(rubbish, key.toString())).contains("holds no certificate");
    assertThat(complaint(certificate.toString(), folder.toString()))
        .contains("--tls-key", "can't be read");
    assertThat(complaint(certificate.toString(), rubbish)).contains("holds no private key");
    assertThat(complaint(certificate.toString(), wrongKey)).contains("is not the key of");
  }

  private static String complaint(String certificate, String key) throws Exception {
    var ended =
        Seekapa.run("serve", "--port", "0", "--tls-certificate", certificate, "--tls-key", key);
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.error()).hasLineCount(1);
    return ended.error();
  }
}
