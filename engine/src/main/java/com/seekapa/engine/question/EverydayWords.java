package com.seekapa.engine.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Names that people use for the same columns of any database, which dictionaries lack or rank low.
 * Each line says how close its words are to each other.
 */
final class EverydayWords {
  private static final String WORDS =
      """
      1.0: gender, sex
      1.0: surname, last name, family name, second name
      1.0: forename, first name, given name
      1.0: id, identifier, identification number
      1.0: dob, birthday, birthdate, birth date, date of birth, day of birth
      1.0: birthplace, place of birth, birth place
      1.0: phone, telephone, phone number, telephone number, contact number
      0.9: mobile, mobile number, cell phone, cell number, mobile phone
      0.8: phone, mobile
      1.0: email, mail address, email address, electronic mail, e mail
      1.0: zip, zip code, zipcode, postal code, postcode, post code
      1.0: url, website, web site, web address, homepage, web page
      0.9: salary, pay, wage, earnings
      0.6: salary, income, earn, compensation, remuneration
      0.9: income, earnings
      0.8: state, province
      0.6: county, district
      0.9: spouse, partner
      0.8: spouse, wife, husband
      1.0: qty, quantity
      0.8: quantity, amount, number
      1.0: amt, amount
      1.0: dept, department
      0.8: department, division
      1.0: cost, price
      0.7: price, fee, charge, rate
      0.9: expensive, price, cost
      0.8: cheap, price, cost
      0.9: old, age
      0.9: young, age
      0.9: tall, height
      0.9: heavy, weight
      0.9: weigh, weight
      0.8: long, length, duration
      0.8: wide, width
      0.8: deep, depth
      0.8: fast, speed
      0.9: capacity, size
      0.7: seat, capacity
      0.9: citizenship, nationality
      0.8: nationality, country
      0.9: nation, country
      0.8: homeland, country
      0.8: firm, company, corporation, enterprise, business
      0.8: employee, worker, staff, staff member
      0.7: employee, personnel
      0.9: boss, manager, supervisor
      0.7: head, manager, leader, chief
      0.9: client, customer
      0.8: buyer, customer, purchaser
      0.8: shopper, customer
      0.9: vendor, supplier, seller
      0.9: item, product
      0.8: goods, product, merchandise
      0.9: purchase, order
      0.9: doctor, physician
      0.9: teacher, instructor
      0.8: instructor, professor, lecturer
      0.9: student, pupil
      0.8: class, course
      0.7: subject, course, module
      0.9: college, university
      0.7: school, college
      0.9: film, movie, motion picture
      0.9: song, track
      0.9: author, writer
      0.9: show, program, tv show
      0.9: match, game
      0.7: contest, competition, tournament
      0.9: car, automobile, auto
      0.8: vehicle, car
      0.8: plane, airplane, aircraft, aeroplane
      0.9: shop, store
      0.8: shop, branch
      0.9: town, city
      0.8: municipality, city
      0.9: location, place
      0.7: location, address, site, venue
      0.8: address, residence
      0.8: kind, type, sort
      0.7: type, category, class
      0.9: genre, category
      0.9: title, name
      0.7: label, name
      0.8: description, detail
      0.8: comment, remark, note
      0.8: status, state, condition
      0.9: score, point, mark
      0.7: score, rating, grade
      0.9: rank, ranking, position
      0.9: start date, begin date, date from, starting date
      0.9: end date, finish date, date to, ending date
      0.9: hire date, joining date, date of joining, hiring date
      0.8: founder, established, founded
      0.7: year, date
      0.7: when, date
      0.8: budget, funding
      0.8: revenue, sale, turnover
      0.7: profit, earnings, gain
      0.8: population, inhabitant, resident
      0.9: area, surface
      0.9: flight, trip
      0.8: destination, arrival
      0.8: origin, departure, source
      0.8: apartment, flat
      0.7: building, property
      0.9: picture, photo, image
      0.8: colour, color
      0.9: manufacturer, maker, producer
      0.7: brand, make, manufacturer
      0.8: language, tongue
      0.8: religion, faith
      0.8: illness, disease, sickness
      0.9: drug, medicine, medication
      """;

  static final WordKnowledge KNOWLEDGE = new Table(read());

  private EverydayWords() {}

  private record Table(Map<String, List<WordKnowledge.Related>> rows) implements WordKnowledge {
    @Override
    public List<Related> related(String word) {
      return rows.getOrDefault(word, List.of());
    }

    @Override
    public boolean isWord(String word) {
      return rows.containsKey(word);
    }
  }

  private static Map<String, List<WordKnowledge.Related>> read() {
    var closest = new HashMap<String, Map<String, Double>>();
    WORDS
        .lines()
        .forEach(line -> {
          int colon = line.indexOf(':');
          var words = new ArrayList<String>();
          for (String phrase : line.substring(colon + 1).split(",")) {
            words.add(String.join(" ", Tokenizer.bases(phrase)));
          }
          relate(words, Double.parseDouble(line.substring(0, colon)), closest);
        });
    var rows = new HashMap<String, List<WordKnowledge.Related>>();
    closest.forEach((word, others) -> rows.put(word, sorted(others)));
    return Map.copyOf(rows);
  }

  private static void relate(
      List<String> words, double closeness, Map<String, Map<String, Double>> closest) {
    for (String word : words) {
      var others = closest.computeIfAbsent(word, _ -> new TreeMap<>());
      words.stream()
          .filter(it -> !it.equals(word))
          .forEach(it -> others.merge(it, closeness, Math::max));
    }
  }

  private static List<WordKnowledge.Related> sorted(Map<String, Double> others) {
    return others.entrySet().stream()
        .map(it -> new WordKnowledge.Related(it.getKey(), it.getValue()))
        .sorted(Comparator.comparingDouble(WordKnowledge.Related::closeness).reversed())
        .toList();
  }
}
