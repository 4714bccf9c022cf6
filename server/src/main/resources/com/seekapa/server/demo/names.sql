-- Given names and surnames by culture. No surname stands in two cultures, which keeps full names
-- distinct; none is a word that people use to ask about figures or dates (May, Price, Best, …).
CREATE TEMP TABLE name_lists AS
FROM (VALUES
  ('English',
   'Adam Alice Amelia Andrew Anthony Arthur Ashley Benjamin Bethany Brandon Brian Caleb Carol Catherine Charlotte Christopher Cynthia Daniel Deborah Dennis Diana Donald Dorothy Dylan Edward Eleanor Emily Ethan Evelyn Frances Gareth George Gregory Hannah Harriet Heather Henry Isaac Jacob James Janet Jason Jennifer Jeremy Jessica Jonathan Joshua Joyce Judith Justin Karen Kathryn Keith Kenneth Kimberly Laura Leonard Linda Logan Louise Lucas Margaret Martha Matthew Megan Michael Nathan Nicole Oliver Olivia Pamela Patricia Philip Rachel Rebecca Richard Ruth Samuel Sharon Simon Stephanie Steven Susan Thomas Timothy Victoria Vincent Walter Wendy',
   'Abbott Aldridge Armstrong Atkinson Bailey Barlow Bennett Blackwell Bradshaw Brennan Burgess Caldwell Campbell Carmichael Chadwick Clayton Coleman Connolly Crawford Davidson Dawson Donovan Douglas Ellison Emerson Fairchild Ferguson Fitzgerald Fletcher Forsyth Fraser Gallagher Gibson Goodwin Hamilton Harding Hargreaves Harrison Hawkins Henderson Holloway Hopkins Hughes Ingram Jackson Jefferson Jenkins Kendall Kennedy Kirkland Lambert Lawson Livingston Lockwood MacLeod Maxwell McAllister McCarthy Mitchell Montgomery Morrison Mulligan Nicholson Osborne Palmer Pemberton Prescott Quinlan Radcliffe Reynolds Robertson Rutherford Sanderson Sheridan Sinclair Stanton Sullivan Thornton Townsend Underwood Wainwright Wallace Whitaker Winslow'),
  ('German',
   'Andreas Anja Annika Bernd Birgit Carsten Claudia Daniela Dieter Dirk Elke Erik Florian Franziska Friedrich Gabriele Gerhard Gisela Hannes Heike Heinrich Helga Holger Ingrid Jannik Jens Jonas Juliane Jürgen Katharina Katrin Klaus Lena Lukas Manfred Marlene Matthias Moritz Monika Niklas Petra Rainer Renate Sabine Sebastian Silke Stefan Susanne Sven Thorsten Torben Ulrike Uwe Volker Wolfgang',
   'Albrecht Bachmann Bauer Baumann Becker Bergmann Böhm Brandt Brinkmann Dietrich Eberhardt Ehlers Engelhardt Fischer Frankl Fuchs Geiger Gerlach Graf Günther Haas Hartmann Heinemann Hoffmann Huber Jansen Kaiser Keller Köhler Krause Kühn Lehmann Lindner Lorenz Meier Neumann Oberhauser Petersen Pfeiffer Reinhardt Richter Sauer Schäfer Scholz Schreiber Schubert Schwarz Seidel Stein Thalmann Ullrich Vogel Wagner Weber Weidmann Zimmermann'),
  ('French',
   'Adrien Alain Amandine Antoine Arnaud Aurélie Baptiste Benoît Camille Céline Chloé Cyril Delphine Didier Élodie Émilie Étienne Fabien Florence Gaëlle Guillaume Hélène Hugo Inès Isabelle Jérôme Julien Laurent Léa Lucie Manon Mathilde Nathalie Noémie Olivier Pascal Quentin Romain Sylvie Thibault Valérie Yves',
   'Arnault Aubert Barbier Beaumont Bertrand Blanchard Bonnet Boucher Caron Chevalier Clément Collet Deschamps Dubois Dumont Dupuis Fontaine Fournier Garnier Gauthier Girard Guérin Lacroix Lambertin Laroche Leclerc Lefebvre Marchand Mercier Moreau Morel Pelletier Perrin Picard Renaud Rousseau Roussel Savary Thibaud Vasseur Verdier Vidal'),
  ('Spanish',
   'Adriana Alejandro Alfonso Álvaro Andrés Beatriz Camila Carmen Catalina Cristóbal Daniela Diego Eduardo Elena Esteban Fernanda Fernando Francisca Gabriela Gonzalo Guillermo Ignacio Inés Isabel Javier Joaquín Jorge Josefina Juan Lorena Lucía Luis Manuel Marcela Mariana Martina Mateo Miguel Natalia Pablo Paloma Patricio Pilar Raúl Ricardo Rocío Rodrigo Santiago Sofía Tomás Valentina Ximena',
   'Aguilar Alonso Alvarado Arellano Ballesteros Benítez Bustamante Cabrera Calderón Cárdenas Castillo Contreras Cortés Delgado Domínguez Escobar Espinoza Fuentes Gallardo Gutiérrez Herrera Ibáñez Iglesias Jiménez Lozano Maldonado Medina Mendoza Molina Morales Navarro Ocampo Ortega Pacheco Palacios Quintana Ramírez Rivera Romero Salazar Sandoval Serrano Soto Valenzuela Vargas Vásquez Villanueva Zamora'),
  ('Portuguese',
   'Aline Amanda Beatriz Bruna Bruno Caio Carolina Cecília Cláudio Débora Eduarda Fabiana Felipe Flávia Gabriel Guilherme Gustavo Heitor Henrique Isadora João Juliana Larissa Leonardo Letícia Luana Marcelo Mariana Otávio Paulo Rafael Renata Sérgio Tatiana Thiago Vinícius',
   'Almeida Andrade Azevedo Barbosa Barros Cardoso Carvalho Cavalcanti Correia Coutinho Dantas Fagundes Ferreira Figueiredo Fonseca Gonçalves Guimarães Lacerda Magalhães Monteiro Moreira Nogueira Oliveira Pereira Pinheiro Queiroz Ribeiro Rocha Sampaio Siqueira Souza Tavares Teixeira Vasconcelos Vieira'),
  ('Italian',
   'Alessandra Alessandro Andrea Antonella Beatrice Carlo Chiara Claudia Cristina Davide Elena Emanuele Enrico Fabio Federica Federico Francesca Gianluca Giorgia Giovanni Giulia Lorenzo Luca Marco Martina Matteo Michele Paola Pietro Roberta Sara Silvia Simone Stefano Valeria Vittorio',
   'Barbieri Bellini Benedetti Bianchi Caruso Colombo Conti Coppola Damico Esposito Fabbri Farina Ferrari Fiore Gallo Gentile Giordano Greco Lombardi Longo Mancini Marchetti Mariani Marino Martinelli Moretti Orlando Palumbo Pellegrini Ricci Rinaldi Romano Sartori Serra Vitale Zanetti'),
  ('Dutch',
   'Anouk Arjan Bart Bas Bram Daan Eline Esther Evert Femke Floor Geert Hendrik Ilse Jeroen Joris Karin Koen Lars Lieke Lotte Maarten Marieke Marloes Niels Pieter Roos Ruben Sander Sanne Thijs Tessa Willem Wouter',
   'Aalbers Bakker Bosman Brouwer Dekker Dijkstra Driessen Geerts Groen Haan Hendriks Hermans Hoekstra Huisman Jacobs Kok Koster Kuipers Lammers Meijer Molenaar Mulder Postma Prins Scholten Schouten Smeets Timmermans Veenstra Verhoeven Vermeulen Visser Vries Willems'),
  ('Swedish',
   'Agneta Alva Anders Astrid Axel Birgitta Ebba Elin Elsa Emil Erika Fredrik Gunnar Gustav Hedda Henrik Ingvar Johan Karin Kerstin Lennart Linnea Magnus Maja Mikael Nils Oskar Pernilla Rasmus Signe Sigrid Tove Ulf Viktor',
   'Ahlström Andersson Bengtsson Berglund Björk Dahlberg Ekström Engström Eriksson Forsberg Fransson Gustafsson Hedlund Holmberg Isaksson Johansson Karlsson Lindqvist Ljungberg Lundgren Magnusson Nilsson Nordström Nyberg Öberg Palmqvist Sandberg Sjöberg Söderlund Svensson Wallin Wikström'),
  ('Polish',
   'Agnieszka Aleksandra Andrzej Anna Barbara Bartosz Dorota Ewa Grzegorz Iwona Jakub Joanna Kamil Katarzyna Krzysztof Łukasz Maciej Magdalena Małgorzata Marcin Michał Monika Paweł Piotr Rafał Tomasz Urszula Wojciech Zbigniew Zofia',
   'Adamczyk Baran Borkowski Czarnecki Dąbrowski Dudek Gajewski Górski Jabłoński Jankowski Kaczmarek Kamiński Kowalczyk Kowalski Kozłowski Krawczyk Lewandowski Majewski Mazurek Michalski Nowak Olszewski Pawlak Piotrowski Sikora Sobczak Szymański Walczak Wiśniewski Wójcik Zawadzki Zieliński'),
  ('Arabic',
   'Abdullah Ahmed Aisha Amina Amr Dina Fahad Faisal Farida Fatima Ghada Hala Hamza Hassan Hisham Huda Ibrahim Khalid Laila Layla Mahmoud Mariam Mohammed Mona Mustafa Nadia Noura Omar Rania Rashid Salma Samir Sara Sultan Tariq Yasmin Youssef Zainab',
   'Abaza Abdelrahman Alamri Alghamdi Alharbi Alketbi Almansoori Almutairi Alnuaimi Alotaibi Alqahtani Alshamsi Alzahrani Badawi Darwish Elmasry Elsayed Fahmy Farouk Gaber Habib Haddad Hegazy Ismail Kamel Khalil Khoury Lotfy Mansour Naguib Nasser Qasim Ragab Saleh Shaheen Suleiman Tawfik Zaki'),
  ('Japanese',
   'Aiko Akira Ayumi Daisuke Emi Hana Haruka Haruto Hiroshi Kaito Kazuki Keiko Kenji Kenta Mai Makoto Masaru Megumi Michiko Misaki Naoki Noriko Ren Ryota Sakura Satoshi Shota Takashi Takumi Tomoko Tsubasa Yoko Yosuke Yui Yuki Yuto',
   'Abe Endo Fujimoto Fujita Fukuda Goto Hasegawa Hashimoto Hayashi Ikeda Inoue Ishikawa Ito Kato Kimura Kobayashi Kondo Maeda Matsumoto Miyazaki Mori Murakami Nakajima Nakamura Nishimura Ogawa Okada Ono Saito Sakamoto Sasaki Shimizu Suzuki Takahashi Tanaka Ueda Watanabe Yamamoto Yoshida'),
  ('Indian',
   'Aarav Aditi Aditya Amit Ananya Anil Anjali Arjun Deepa Deepak Divya Gaurav Ishaan Kavita Kiran Lakshmi Manish Meera Mohan Neha Nikhil Nisha Pooja Pranav Priya Rahul Rajesh Ravi Rohan Sandeep Sanjay Shreya Sneha Sunita Suresh Varun Vijay Vikram',
   'Agarwal Ahuja Bajaj Banerjee Bhatt Bose Chatterjee Chopra Das Desai Deshmukh Dutta Gupta Iyer Jain Joshi Kapoor Khanna Kulkarni Kumar Malhotra Mehta Menon Mishra Mukherjee Nair Naidu Patel Pillai Rao Reddy Saxena Sethi Shah Sharma Singh Trivedi Varma'),
  ('Chinese',
   'Boon Chee Cheng Guang Hui Jia Jian Jing Jun Kai Kang Ling Meiling Ming Peng Qing Rui Shan Siew Wei Weijie Wen Xiang Xinyi Yan Ying Yong Yuan Zhen Zhiwei',
   'Ang Chan Chia Chong Chua Foo Goh Heng Kwok Lau Leong Liew Lim Loh Low Ng Neo Ong Pang Phua Poh Quek Seah Seow Sim Tan Tay Teo Toh Wee Yap Yeo'),
  ('Korean',
   'Areum Byungho Chaewon Daeun Dohyun Eunji Haneul Hyejin Hyunwoo Jaehyun Jihoon Jimin Jisoo Jiwoo Junseo Kyungsoo Minho Minji Minjun Nari Sangwoo Seojun Seoyeon Soohyun Subin Sungmin Taeyang Yejin Youngho Yuna',
   'Ahn Bae Baek Cha Cho Choi Chung Gwak Hahn Heo Hwang Im Jang Jeon Jeong Jin Joo Jung Kang Kim Ko Kwon Lee Moon Nam Noh Oh Paik Park Ryu Seo Shin Son Song Yang Yoo Yoon')
) AS t (culture, given, surnames);

-- The trades in the names of companies.
INSERT INTO name_lists
SELECT 'Company',
  'Advisory Aerospace Analytics Architects Bakery Biotech Brewery Catering Ceramics Chemicals Clinics Construction Consulting Dental Design Energy Engineering Farms Foods Hospitality Hotels Instruments Insurance Interiors Legal Logistics Media Motors Optics Packaging Pharma Plastics Printing Publishing Robotics Security Shipping Software Solar Steelworks Studios Telecom Textiles Timber Tooling Utilities Vineyards',
  '';

CREATE TEMP TABLE names AS
SELECT culture, kind, name, row_number() OVER (PARTITION BY culture, kind ORDER BY name) - 1 AS position
FROM (
  SELECT culture, 'given' AS kind, unnest(string_split(given, ' ')) AS name FROM name_lists
  UNION ALL
  SELECT culture, 'surname', unnest(string_split(surnames, ' ')) FROM name_lists
);
