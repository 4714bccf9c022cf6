package com.seekapa.server;

import com.seekapa.server.cli.TlsFiles;
import com.seekapa.server.cli.UsageException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Finds out before the start whether a certificate and its key can be used, so that what is wrong
 * can be said in one line.
 */
final class Certificates {
  private static final long MOST_BYTES = 1 << 20;
  private static final Pattern KEY =
      Pattern.compile("-----BEGIN PRIVATE KEY-----([^-]+)-----END PRIVATE KEY-----");

  private Certificates() {}

  static void check(TlsFiles files) {
    var certificate = certificate(files.certificate());
    var key = key(files.key(), certificate);
    if (!belongTogether(key, certificate)) {
      throw new UsageException(
          "--tls-key %s is not the key of the certificate in %s. Name the key with which it was"
                  .formatted(files.key(), files.certificate())
              + " asked for.");
    }
  }

  /** The first of a chain is the server's own. */
  private static X509Certificate certificate(Path file) {
    var text = text("--tls-certificate", file);
    try {
      var found = CertificateFactory.getInstance("X.509").generateCertificate(stream(text));
      if (found instanceof X509Certificate certificate) {
        return certificate;
      }
    } catch (GeneralSecurityException e) {
      // told below
    }
    throw new UsageException(
        "--tls-certificate %s holds no certificate. It must be a file in PEM that begins with"
                .formatted(file)
            + " -----BEGIN CERTIFICATE-----.");
  }

  private static ByteArrayInputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static PrivateKey key(Path file, X509Certificate certificate) {
    var found = KEY.matcher(text("--tls-key", file));
    if (found.find()) {
      try {
        var bytes = Base64.getMimeDecoder().decode(found.group(1));
        return KeyFactory.getInstance(certificate.getPublicKey().getAlgorithm())
            .generatePrivate(new PKCS8EncodedKeySpec(bytes));
      } catch (GeneralSecurityException | IllegalArgumentException e) {
        // told below
      }
    }
    throw new UsageException(
        "--tls-key %s holds no private key for this certificate. It must be a file in PEM that"
                .formatted(file)
            + " begins with -----BEGIN PRIVATE KEY-----; openssl pkcs8 -topk8 -nocrypt -in OLD -out"
            + " NEW makes one of other kinds.");
  }

  private static boolean belongTogether(PrivateKey key, X509Certificate certificate) {
    try {
      var signer = Signature.getInstance(algorithm(key.getAlgorithm()));
      var text = "together".getBytes(StandardCharsets.US_ASCII);
      signer.initSign(key, new SecureRandom());
      signer.update(text);
      var signature = signer.sign();
      signer.initVerify(certificate.getPublicKey());
      signer.update(text);
      return signer.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static String algorithm(String key) {
    return switch (key) {
      case "RSA" -> "SHA256withRSA";
      case "EC" -> "SHA256withECDSA";
      default -> key; // EdDSA is called like its keys
    };
  }

  private static String text(String flag, Path file) {
    try {
      if (Files.isRegularFile(file) && Files.size(file) <= MOST_BYTES) {
        return Files.readString(file, StandardCharsets.ISO_8859_1);
      }
    } catch (IOException e) {
      // told below
    }
    throw new UsageException(
        "%s %s can't be read. Name a file that the server may read.".formatted(flag, file));
  }
}
