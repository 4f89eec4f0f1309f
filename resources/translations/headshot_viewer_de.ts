<?xml version='1.0' encoding='utf-8'?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en_GB">
  <context>
    <name></name>
    <message>
      <source> ({reason})</source>
      <translation> ({reason})</translation>
    </message>
    <message>
      <source> and </source>
      <translation> und </translation>
    </message>
    <message>
      <source> megapixels</source>
      <translation> Megapixel</translation>
    </message>
    <message>
      <source> on {host}</source>
      <translation> auf {host}</translation>
    </message>
    <message>
      <source> since {moment:%Y-%m-%d %H:%M}</source>
      <translation> seit {moment:%d.%m.%Y %H:%M}</translation>
    </message>
    <message>
      <source> · heatmap: {label}</source>
      <translation> · Heatmap: {label}</translation>
    </message>
    <message>
      <source> · hint</source>
      <translation> · Hinweis</translation>
    </message>
    <message>
      <source>&amp;200 %</source>
      <translation>&amp;200 %</translation>
    </message>
    <message>
      <source>&amp;400 %</source>
      <translation>&amp;400 %</translation>
    </message>
    <message>
      <source>&amp;About Headshot Viewer</source>
      <translation>Ü&amp;ber Headshot Viewer</translation>
    </message>
    <message>
      <source>&amp;Actual Pixels</source>
      <translation>&amp;Originalpixel</translation>
    </message>
    <message>
      <source>&amp;Annotate</source>
      <translation>An&amp;merken</translation>
    </message>
    <message>
      <source>&amp;Around the pictures</source>
      <translation>&amp;Um die Bilder</translation>
    </message>
    <message>
      <source>&amp;Arrow</source>
      <translation>&amp;Pfeil</translation>
    </message>
    <message>
      <source>&amp;Colour</source>
      <translation>&amp;Farbe</translation>
    </message>
    <message>
      <source>&amp;Compare</source>
      <translation>&amp;Vergleichen</translation>
    </message>
    <message>
      <source>&amp;Copy</source>
      <translation>&amp;Kopieren</translation>
    </message>
    <message>
      <source>&amp;Copy as Text</source>
      <translation>Als &amp;Text kopieren</translation>
    </message>
    <message>
      <source>&amp;Delete</source>
      <translation>&amp;Löschen</translation>
    </message>
    <message>
      <source>&amp;Difference</source>
      <translation>&amp;Differenz</translation>
    </message>
    <message>
      <source>&amp;Edit</source>
      <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
      <source>&amp;Ellipse</source>
      <translation>&amp;Ellipse</translation>
    </message>
    <message>
      <source>&amp;Exchange Roles</source>
      <translation>&amp;Rollen tauschen</translation>
    </message>
    <message>
      <source>&amp;Export Comparison…</source>
      <translation>Vergleich &amp;exportieren…</translation>
    </message>
    <message>
      <source>&amp;Export…</source>
      <translation>&amp;Exportieren…</translation>
    </message>
    <message>
      <source>&amp;File</source>
      <translation>&amp;Datei</translation>
    </message>
    <message>
      <source>&amp;Fit</source>
      <translation>Ein&amp;passen</translation>
    </message>
    <message>
      <source>&amp;Flaw</source>
      <translation>&amp;Mangel</translation>
    </message>
    <message>
      <source>&amp;Go to Face</source>
      <translation>Zum &amp;Gesicht</translation>
    </message>
    <message>
      <source>&amp;Help</source>
      <translation>&amp;Hilfe</translation>
    </message>
    <message>
      <source>&amp;Keyboard Shortcuts</source>
      <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
      <source>&amp;Largest picture</source>
      <translation>&amp;Größtes Bild</translation>
    </message>
    <message>
      <source>&amp;Later</source>
      <translation>&amp;Später</translation>
    </message>
    <message>
      <source>&amp;Layer</source>
      <translation>&amp;Messung</translation>
    </message>
    <message>
      <source>&amp;Less Opacity</source>
      <translation>&amp;Weniger Deckkraft</translation>
    </message>
    <message>
      <source>&amp;Link Views</source>
      <translation>Ansichten &amp;verknüpfen</translation>
    </message>
    <message>
      <source>&amp;Loupe</source>
      <translation>&amp;Lupe</translation>
    </message>
    <message>
      <source>&amp;Match Brightness</source>
      <translation>&amp;Helligkeit angleichen</translation>
    </message>
    <message>
      <source>&amp;More Opacity</source>
      <translation>&amp;Mehr Deckkraft</translation>
    </message>
    <message>
      <source>&amp;Next</source>
      <translation>&amp;Weiter</translation>
    </message>
    <message>
      <source>&amp;Opacity</source>
      <translation>&amp;Deckkraft</translation>
    </message>
    <message>
      <source>&amp;Open Pair or Session…</source>
      <translation>Paar oder Sitzung ö&amp;ffnen…</translation>
    </message>
    <message>
      <source>&amp;Overwrite</source>
      <translation>&amp;Überschreiben</translation>
    </message>
    <message>
      <source>&amp;Paste</source>
      <translation>E&amp;infügen</translation>
    </message>
    <message>
      <source>&amp;Previous</source>
      <translation>&amp;Zurück</translation>
    </message>
    <message>
      <source>&amp;Quit</source>
      <translation>&amp;Beenden</translation>
    </message>
    <message>
      <source>&amp;Rectangle</source>
      <translation>&amp;Rechteck</translation>
    </message>
    <message>
      <source>&amp;Redo</source>
      <translation>&amp;Wiederholen</translation>
    </message>
    <message>
      <source>&amp;Reset Alignment</source>
      <translation>Ausrichtung &amp;zurücksetzen</translation>
    </message>
    <message>
      <source>&amp;Save Session</source>
      <translation>Sitzung &amp;speichern</translation>
    </message>
    <message>
      <source>&amp;Select</source>
      <translation>&amp;Auswählen</translation>
    </message>
    <message>
      <source>&amp;Show the heatmap</source>
      <translation>Heatmap &amp;zeigen</translation>
    </message>
    <message>
      <source>&amp;Size</source>
      <translation>&amp;Größe</translation>
    </message>
    <message>
      <source>&amp;Stroke</source>
      <translation>&amp;Linie</translation>
    </message>
    <message>
      <source>&amp;Swap Sides</source>
      <translation>Seiten &amp;tauschen</translation>
    </message>
    <message>
      <source>&amp;Take Over</source>
      <translation>Ü&amp;bernehmen</translation>
    </message>
    <message>
      <source>&amp;Text</source>
      <translation>&amp;Text</translation>
    </message>
    <message>
      <source>&amp;Theme</source>
      <translation>Farb&amp;schema</translation>
    </message>
    <message>
      <source>&amp;Threshold</source>
      <translation>&amp;Schwelle</translation>
    </message>
    <message>
      <source>&amp;Toggle Fit and 100 %</source>
      <translation>&amp;Zwischen Einpassen und 100 % wechseln</translation>
    </message>
    <message>
      <source>&amp;Turn Wipe</source>
      <translation>Wischlinie &amp;drehen</translation>
    </message>
    <message>
      <source>&amp;Undo</source>
      <translation>&amp;Rückgängig</translation>
    </message>
    <message>
      <source>&amp;Usual Place</source>
      <translation>Ü&amp;blicher Ort</translation>
    </message>
    <message>
      <source>&amp;View</source>
      <translation>&amp;Ansicht</translation>
    </message>
    <message>
      <source>&amp;Width</source>
      <translation>&amp;Breite</translation>
    </message>
    <message>
      <source>&amp;Wipe</source>
      <translation>&amp;Wischen</translation>
    </message>
    <message>
      <source>1 annotation</source>
      <translation>1 Anmerkung</translation>
    </message>
    <message>
      <source>100 %: pixel for pixel</source>
      <translation>100 %: Pixel für Pixel</translation>
    </message>
    <message>
      <source>64 hexadecimal digits</source>
      <translation>64 hexadezimale Ziffern</translation>
    </message>
    <message>
      <source>&lt;h3&gt;Headshot Viewer {version}&lt;/h3&gt;&lt;p&gt;A professional headshot and an AI headshot, side by side.&lt;/p&gt;&lt;p&gt;It measures named things in both pictures. It is no detector of AI pictures and gives no verdict. Nothing leaves this computer.&lt;/p&gt;</source>
      <translation>&lt;h3&gt;Headshot Viewer {version}&lt;/h3&gt;&lt;p&gt;Ein professionelles Porträt und ein KI-Porträt, Seite an Seite.&lt;/p&gt;&lt;p&gt;Das Programm misst Benanntes in beiden Bildern. Es erkennt keine KI-Bilder und fällt kein Urteil. Nichts verlässt diesen Computer.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>A copy of “{name}” is saved under another name. Take the session over only if the other window is no longer in use.</source>
      <translation>Eine Kopie von „{name}“ wird unter anderem Namen gespeichert. Übernehmen Sie die Sitzung nur, wenn das andere Fenster nicht mehr benutzt wird.</translation>
    </message>
    <message>
      <source>A neutral grey lets colours be judged as they are.</source>
      <translation>Vor neutralem Grau lassen sich Farben beurteilen, wie sie sind.</translation>
    </message>
    <message>
      <source>A&amp;nalyse</source>
      <translation>A&amp;nalysieren</translation>
    </message>
    <message>
      <source>AI</source>
      <translation>KI</translation>
    </message>
    <message>
      <source>AI to professional</source>
      <translation>KI zu professionell</translation>
    </message>
    <message>
      <source>About Headshot Viewer</source>
      <translation>Über Headshot Viewer</translation>
    </message>
    <message>
      <source>Adjust &amp;Eyes…</source>
      <translation>&amp;Augen anpassen…</translation>
    </message>
    <message>
      <source>Adjust &amp;Regions…</source>
      <translation>&amp;Regionen anpassen…</translation>
    </message>
    <message>
      <source>Adjust Eyes</source>
      <translation>Augen anpassen</translation>
    </message>
    <message>
      <source>Adjust Region</source>
      <translation>Region anpassen</translation>
    </message>
    <message>
      <source>Align by &amp;Face</source>
      <translation>Am &amp;Gesicht ausrichten</translation>
    </message>
    <message>
      <source>Align by &amp;Height</source>
      <translation>An der &amp;Höhe ausrichten</translation>
    </message>
    <message>
      <source>Align by P&amp;oints…</source>
      <translation>An &amp;Punkten ausrichten…</translation>
    </message>
    <message>
      <source>Align by Pi&amp;xels</source>
      <translation>An Pi&amp;xeln ausrichten</translation>
    </message>
    <message>
      <source>Align by Points…</source>
      <translation>An Punkten ausrichten…</translation>
    </message>
    <message>
      <source>Align the pictures by face or by points first: else nothing is at one place</source>
      <translation>Richten Sie die Bilder zuerst am Gesicht oder an Punkten aus: sonst liegt nichts übereinander</translation>
    </message>
    <message>
      <source>All keys on one page</source>
      <translation>Alle Tasten auf einer Seite</translation>
    </message>
    <message>
      <source>All six pairs are pinned; drag them to correct.</source>
      <translation>Alle sechs Paare sind gesetzt; ziehen Sie sie, um zu verbessern.</translation>
    </message>
    <message>
      <source>Amplified</source>
      <translation>Verstärkt</translation>
    </message>
    <message>
      <source>Annotations</source>
      <translation>Anmerkungen</translation>
    </message>
    <message>
      <source>Annotations that are not saved will be lost.</source>
      <translation>Ungespeicherte Anmerkungen gehen verloren.</translation>
    </message>
    <message>
      <source>Another body</source>
      <translation>Fremder Körper</translation>
    </message>
    <message>
      <source>Arrow keys move it by 1 %, with Shift by 10 %; a double click centres it</source>
      <translation>Pfeiltasten bewegen sie um 1 %, mit Umschalt um 10 %; ein Doppelklick zentriert sie</translation>
    </message>
    <message>
      <source>As on the screen ({width} × {height} px)</source>
      <translation>Wie auf dem Bildschirm ({width} × {height} px)</translation>
    </message>
    <message>
      <source>Asymmetry</source>
      <translation>Asymmetrie</translation>
    </message>
    <message>
      <source>Background out of place</source>
      <translation>Fremder Hintergrund</translation>
    </message>
    <message>
      <source>Background, left</source>
      <translation>Hintergrund, links</translation>
    </message>
    <message>
      <source>Background, right</source>
      <translation>Hintergrund, rechts</translation>
    </message>
    <message>
      <source>Begin to present first</source>
      <translation>Beginnen Sie zuerst mit der Präsentation</translation>
    </message>
    <message>
      <source>Blac&amp;k Screen</source>
      <translation>&amp;Schwarzer Bildschirm</translation>
    </message>
    <message>
      <source>Black</source>
      <translation>Schwarz</translation>
    </message>
    <message>
      <source>Blin&amp;k</source>
      <translation>Blin&amp;ken</translation>
    </message>
    <message>
      <source>Blue</source>
      <translation>Blau</translation>
    </message>
    <message>
      <source>Bold</source>
      <translation>Kräftig</translation>
    </message>
    <message>
      <source>Both pictures</source>
      <translation>Beide Bilder</translation>
    </message>
    <message>
      <source>Bring to &amp;Front</source>
      <translation>In den &amp;Vordergrund</translation>
    </message>
    <message>
      <source>Bring to Front</source>
      <translation>In den Vordergrund</translation>
    </message>
    <message>
      <source>C&amp;hoose…</source>
      <translation>&amp;Wählen…</translation>
    </message>
    <message>
      <source>Call the professional picture the AI picture and the other way round</source>
      <translation>Das professionelle Bild als KI-Bild führen und umgekehrt</translation>
    </message>
    <message>
      <source>Cancelled.</source>
      <translation>Abgebrochen.</translation>
    </message>
    <message>
      <source>Certainty of the measurement: {word}</source>
      <translation>Sicherheit der Messung: {word}</translation>
    </message>
    <message>
      <source>Certainty: {certainty}</source>
      <translation>Sicherheit: {certainty}</translation>
    </message>
    <message>
      <source>Change Alignment</source>
      <translation>Ausrichtung ändern</translation>
    </message>
    <message>
      <source>Change Flaw</source>
      <translation>Mangel ändern</translation>
    </message>
    <message>
      <source>Change Style</source>
      <translation>Stil ändern</translation>
    </message>
    <message>
      <source>Charts of the measurement</source>
      <translation>Diagramme der Messung</translation>
    </message>
    <message>
      <source>Chin</source>
      <translation>Kinn</translation>
    </message>
    <message>
      <source>Choose Face</source>
      <translation>Gesicht wählen</translation>
    </message>
    <message>
      <source>Choose a layer first</source>
      <translation>Wählen Sie zuerst eine Messung</translation>
    </message>
    <message>
      <source>Choose a layer in the Heatmap panel first</source>
      <translation>Wählen Sie zuerst im Bereich Heatmap eine Messung</translation>
    </message>
    <message>
      <source>Choose a layer in the Heatmap panel.</source>
      <translation>Wählen Sie im Bereich Heatmap eine Messung.</translation>
    </message>
    <message>
      <source>Choose a layer in the Heatmap panel; what it suggests is listed here.</source>
      <translation>Wählen Sie im Bereich Heatmap eine Messung; was sie vorschlägt, steht hier.</translation>
    </message>
    <message>
      <source>Choose a layer to see where the two pictures differ.</source>
      <translation>Wählen Sie eine Messung, um zu sehen, wo sich die Bilder unterscheiden.</translation>
    </message>
    <message>
      <source>Choose the wipe first</source>
      <translation>Wählen Sie zuerst das Wischen</translation>
    </message>
    <message>
      <source>Click a place that both pictures show, for example a corner of an eye.</source>
      <translation>Klicken Sie eine Stelle an, die beide Bilder zeigen, etwa einen Augenwinkel.</translation>
    </message>
    <message>
      <source>Click the same two to six places in both pictures</source>
      <translation>Klicken Sie in beiden Bildern dieselben zwei bis sechs Stellen an</translation>
    </message>
    <message>
      <source>Clos&amp;e-ups</source>
      <translation>&amp;Nahansichten</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Close (Esc)</source>
      <translation>Schließen (Esc)</translation>
    </message>
    <message>
      <source>Close message</source>
      <translation>Meldung schließen</translation>
    </message>
    <message>
      <source>Close the program</source>
      <translation>Das Programm beenden</translation>
    </message>
    <message>
      <source>Close-ups</source>
      <translation>Nahansichten</translation>
    </message>
    <message>
      <source>Clothes have details that could not be sewn or worn.</source>
      <translation>Die Kleidung hat Einzelheiten, die niemand nähen oder tragen könnte.</translation>
    </message>
    <message>
      <source>Clothing</source>
      <translation>Kleidung</translation>
    </message>
    <message>
      <source>Colours or contrasts do not occur like this on real skin, hair or cloth.</source>
      <translation>Farben oder Kontraste kommen so auf echter Haut, echtem Haar oder Stoff nicht vor.</translation>
    </message>
    <message>
      <source>Compare direction of gaze, catch-lights, pupils, rims of the iris and lids of both eyes.</source>
      <translation>Vergleichen Sie Blickrichtung, Lichtreflexe, Pupillen, Irisränder und Lider beider Augen.</translation>
    </message>
    <message>
      <source>Compare ears, earrings, eyes, glasses, teeth and collar, left against right.</source>
      <translation>Vergleichen Sie Ohren, Ohrringe, Augen, Brille, Zähne und Kragen, links gegen rechts.</translation>
    </message>
    <message>
      <source>Compare forehead and cheeks at 100 %: real skin has pores, fine hair and small shifts of tone.</source>
      <translation>Vergleichen Sie Stirn und Wangen bei 100 %: Echte Haut hat Poren, feine Härchen und leichte Farbwechsel.</translation>
    </message>
    <message>
      <source>Compare head to shoulders, eyes to face, and the length of neck, arms and fingers.</source>
      <translation>Vergleichen Sie Kopf und Schultern, Augen und Gesicht sowie die Länge von Hals, Armen und Fingern.</translation>
    </message>
    <message>
      <source>Compare lashes, hair, ears and collar: sharpness should fall off evenly with distance.</source>
      <translation>Vergleichen Sie Wimpern, Haar, Ohren und Kragen: Die Schärfe sollte mit der Entfernung gleichmäßig nachlassen.</translation>
    </message>
    <message>
      <source>Compare neck, shoulders and build, and the tone of the skin on face and neck.</source>
      <translation>Vergleichen Sie Hals, Schultern und Statur sowie den Hautton an Gesicht und Hals.</translation>
    </message>
    <message>
      <source>Compare the size of nose, ears and head with the professional picture, and lines in the background.</source>
      <translation>Vergleichen Sie die Größe von Nase, Ohren und Kopf mit dem professionellen Bild, auch die Linien im Hintergrund.</translation>
    </message>
    <message>
      <source>Compare the tilt of the head, the line of the shoulders and where the weight rests.</source>
      <translation>Vergleichen Sie die Neigung des Kopfes, die Linie der Schultern und wo das Gewicht ruht.</translation>
    </message>
    <message>
      <source>Compare where shadows fall on nose, neck and clothes with the light in the background.</source>
      <translation>Vergleichen Sie, wohin Schatten auf Nase, Hals und Kleidung fallen, mit dem Licht im Hintergrund.</translation>
    </message>
    <message>
      <source>Copy &amp;View</source>
      <translation>&amp;Ansicht kopieren</translation>
    </message>
    <message>
      <source>Copy C&amp;omparison</source>
      <translation>&amp;Vergleich kopieren</translation>
    </message>
    <message>
      <source>Copy both pictures with all annotations</source>
      <translation>Beide Bilder mit allen Anmerkungen kopieren</translation>
    </message>
    <message>
      <source>Copy the selected annotations and take them away</source>
      <translation>Die gewählten Anmerkungen kopieren und entfernen</translation>
    </message>
    <message>
      <source>Copy the selected annotations, or what is seen now when none is selected</source>
      <translation>Die gewählten Anmerkungen kopieren, oder die jetzige Ansicht, wenn keine gewählt ist</translation>
    </message>
    <message>
      <source>Copy what is seen now as a picture</source>
      <translation>Die jetzige Ansicht als Bild kopieren</translation>
    </message>
    <message>
      <source>Counts from the next start of the program.</source>
      <translation>Gilt ab dem nächsten Start des Programms.</translation>
    </message>
    <message>
      <source>Cover the mouth: do the eyes smile too? Look for the small folds that go with a real expression.</source>
      <translation>Decken Sie den Mund ab: Lächeln auch die Augen? Achten Sie auf die kleinen Falten eines echten Ausdrucks.</translation>
    </message>
    <message>
      <source>Ctrl+Enter keeps the text, Esc drops it</source>
      <translation>Strg+Eingabe behält den Text, Esc verwirft ihn</translation>
    </message>
    <message>
      <source>Cu&amp;t</source>
      <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
      <source>Cut</source>
      <translation>Ausschneiden</translation>
    </message>
    <message>
      <source>Cut-out edge</source>
      <translation>Ausgeschnittene Kante</translation>
    </message>
    <message>
      <source>D&amp;uplicate</source>
      <translation>&amp;Duplizieren</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>Dunkel</translation>
    </message>
    <message>
      <source>Darker grey</source>
      <translation>Dunkleres Grau</translation>
    </message>
    <message>
      <source>Delete Annotation</source>
      <translation>Anmerkung löschen</translation>
    </message>
    <message>
      <source>Delete Annotations</source>
      <translation>Anmerkungen löschen</translation>
    </message>
    <message>
      <source>Delete Text</source>
      <translation>Text löschen</translation>
    </message>
    <message>
      <source>Delete what is selected</source>
      <translation>Das Gewählte löschen</translation>
    </message>
    <message>
      <source>Depth of field</source>
      <translation>Schärfentiefe</translation>
    </message>
    <message>
      <source>Difference times {gain}</source>
      <translation>Differenz mal {gain}</translation>
    </message>
    <message>
      <source>Difference{gain}: black where both are the same</source>
      <translation>Differenz{gain}: schwarz, wo beide gleich sind</translation>
    </message>
    <message>
      <source>Discard the unsaved work on “{name}”?</source>
      <translation>Ungespeicherte Arbeit an „{name}“ verwerfen?</translation>
    </message>
    <message>
      <source>Discard…</source>
      <translation>Verwerfen…</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>Fertig</translation>
    </message>
    <message>
      <source>Drag the eyes to where they are, or choose another face</source>
      <translation>Ziehen Sie die Augen an ihre Stelle, oder wählen Sie ein anderes Gesicht</translation>
    </message>
    <message>
      <source>Drag the outlines of forehead, cheeks and the other regions to where they are</source>
      <translation>Ziehen Sie die Umrisse von Stirn, Wangen und den anderen Regionen an ihre Stelle</translation>
    </message>
    <message>
      <source>Draw Text</source>
      <translation>Text schreiben</translation>
    </message>
    <message>
      <source>Draw a rectangle</source>
      <translation>Ein Rechteck zeichnen</translation>
    </message>
    <message>
      <source>Draw an arrow</source>
      <translation>Einen Pfeil zeichnen</translation>
    </message>
    <message>
      <source>Draw an ellipse</source>
      <translation>Eine Ellipse zeichnen</translation>
    </message>
    <message>
      <source>Draw the selected one below the others</source>
      <translation>Das Gewählte unter die anderen legen</translation>
    </message>
    <message>
      <source>Draw the selected one on top</source>
      <translation>Das Gewählte über die anderen legen</translation>
    </message>
    <message>
      <source>Drop the AI picture here</source>
      <translation>KI-Bild hier ablegen</translation>
    </message>
    <message>
      <source>Drop the photographer's picture here</source>
      <translation>Bild des Fotografen hier ablegen</translation>
    </message>
    <message>
      <source>Duplicate</source>
      <translation>Duplizieren</translation>
    </message>
    <message>
      <source>Edit Note</source>
      <translation>Notiz bearbeiten</translation>
    </message>
    <message>
      <source>Edit Text</source>
      <translation>Text bearbeiten</translation>
    </message>
    <message>
      <source>End Presentation</source>
      <translation>Präsentation beenden</translation>
    </message>
    <message>
      <source>Enter or a double-click shows it in both panes</source>
      <translation>Eingabe oder Doppelklick zeigt es in beiden Ansichten</translation>
    </message>
    <message>
      <source>Erase Skin</source>
      <translation>Haut abdecken</translation>
    </message>
    <message>
      <source>Erase Subject</source>
      <translation>Person abdecken</translation>
    </message>
    <message>
      <source>Every change is kept here, and offered after a crash.</source>
      <translation>Jede Änderung wird hier bewahrt und nach einem Absturz angeboten.</translation>
    </message>
    <message>
      <source>Everything stays on this computer</source>
      <translation>Alles bleibt auf diesem Computer</translation>
    </message>
    <message>
      <source>Exchange Roles</source>
      <translation>Rollen tauschen</translation>
    </message>
    <message>
      <source>Export &amp;View…</source>
      <translation>&amp;Ansicht exportieren…</translation>
    </message>
    <message>
      <source>Export Comparison</source>
      <translation>Vergleich exportieren</translation>
    </message>
    <message>
      <source>Export View</source>
      <translation>Ansicht exportieren</translation>
    </message>
    <message>
      <source>Eyes and gaze</source>
      <translation>Augen und Blick</translation>
    </message>
    <message>
      <source>F&amp;indings</source>
      <translation>Be&amp;funde</translation>
    </message>
    <message>
      <source>F&amp;ull Screen</source>
      <translation>&amp;Vollbild</translation>
    </message>
    <message>
      <source>Features that make this person recognisable were retouched away.</source>
      <translation>Merkmale, an denen man diese Person erkennt, wurden wegretuschiert.</translation>
    </message>
    <message>
      <source>Fill the screen</source>
      <translation>Den Bildschirm füllen</translation>
    </message>
    <message>
      <source>Find It…</source>
      <translation>Suchen…</translation>
    </message>
    <message>
      <source>Find Picture</source>
      <translation>Bild suchen</translation>
    </message>
    <message>
      <source>Find a key or a command</source>
      <translation>Taste oder Befehl suchen</translation>
    </message>
    <message>
      <source>Findings</source>
      <translation>Befunde</translation>
    </message>
    <message>
      <source>Fine</source>
      <translation>Fein</translation>
    </message>
    <message>
      <source>Fine texture as measured, {unit}</source>
      <translation>Feine Textur, wie gemessen, {unit}</translation>
    </message>
    <message>
      <source>Fine texture of the AI skin, % of the professional</source>
      <translation>Feine Textur der KI-Haut, % der professionellen</translation>
    </message>
    <message>
      <source>Fit, or 100 % at the cursor</source>
      <translation>Einpassen, oder 100 % am Zeiger</translation>
    </message>
    <message>
      <source>Follow hair, ears and shoulders: look for hard edges, thin rims of another colour and missing strands.</source>
      <translation>Folgen Sie Haar, Ohren und Schultern: Achten Sie auf harte Kanten, dünne Säume anderer Farbe und fehlende Strähnen.</translation>
    </message>
    <message>
      <source>Follow the system</source>
      <translation>Wie das System</translation>
    </message>
    <message>
      <source>Forehead</source>
      <translation>Stirn</translation>
    </message>
    <message>
      <source>Forehead and hairline</source>
      <translation>Stirn und Haaransatz</translation>
    </message>
    <message>
      <source>Four screen pixels a picture pixel</source>
      <translation>Vier Bildschirmpixel je Bildpixel</translation>
    </message>
    <message>
      <source>From where the light falls, and how strongly</source>
      <translation>Woher das Licht fällt und wie stark</translation>
    </message>
    <message>
      <source>GIMP files are not read yet; export it as PNG or TIFF in GIMP</source>
      <translation>GIMP-Dateien werden noch nicht gelesen; exportieren Sie es in GIMP als PNG oder TIFF</translation>
    </message>
    <message>
      <source>Green</source>
      <translation>Grün</translation>
    </message>
    <message>
      <source>Grey, without any tint</source>
      <translation>Grau, ohne jeden Farbton</translation>
    </message>
    <message>
      <source>HDR pictures are not read yet; save it as 16-bit TIFF</source>
      <translation>HDR-Bilder werden noch nicht gelesen; speichern Sie es als 16-Bit-TIFF</translation>
    </message>
    <message>
      <source>Hang both pictures as they were before one was moved alone</source>
      <translation>Beide Bilder hängen wie vorher, ehe eines allein bewegt wurde</translation>
    </message>
    <message>
      <source>Hang both pictures so that the eyes lie at the same place, equally far apart</source>
      <translation>Beide Bilder so hängen, dass die Augen an derselben Stelle und gleich weit auseinander liegen</translation>
    </message>
    <message>
      <source>Headshot Viewer</source>
      <translation>Headshot Viewer</translation>
    </message>
    <message>
      <source>Headshot Viewer ended before this was saved:</source>
      <translation>Headshot Viewer endete, bevor dies gespeichert war:</translation>
    </message>
    <message>
      <source>Headshot Viewer sessions (*{ending})</source>
      <translation>Headshot-Viewer-Sitzungen (*{ending})</translation>
    </message>
    <message>
      <source>Headshot Viewer: Presentation</source>
      <translation>Headshot Viewer: Präsentation</translation>
    </message>
    <message>
      <source>Heatmap</source>
      <translation>Heatmap</translation>
    </message>
    <message>
      <source>Hide &amp;Panels</source>
      <translation>&amp;Bereiche ausblenden</translation>
    </message>
    <message>
      <source>How far the colours lie apart: black where both are the same</source>
      <translation>Wie weit die Farben auseinander liegen: schwarz, wo beide gleich sind</translation>
    </message>
    <message>
      <source>How long each picture is shown</source>
      <translation>Wie lange jedes Bild gezeigt wird</translation>
    </message>
    <message>
      <source>Inconsistent light or texture</source>
      <translation>Uneinheitliches Licht oder uneinheitliche Textur</translation>
    </message>
    <message>
      <source>Info</source>
      <translation>Info</translation>
    </message>
    <message>
      <source>It cannot be brought back.</source>
      <translation>Das lässt sich nicht zurückholen.</translation>
    </message>
    <message>
      <source>It has no colour profile; the colours are taken as sRGB.</source>
      <translation>Es hat kein Farbprofil; die Farben gelten als sRGB.</translation>
    </message>
    <message>
      <source>It has {shown} pages; the first is shown.</source>
      <translation>Es hat {shown} Seiten; die erste wird gezeigt.</translation>
    </message>
    <message>
      <source>It holds {pictures} pictures; the first is shown.</source>
      <translation>Es enthält {pictures} Bilder; das erste wird gezeigt.</translation>
    </message>
    <message>
      <source>It is CMYK without a colour profile; its colours are only approximately right.</source>
      <translation>Es ist CMYK ohne Farbprofil; die Farben stimmen nur ungefähr.</translation>
    </message>
    <message>
      <source>It is animated; its first picture is shown.</source>
      <translation>Es ist animiert; sein erstes Bild wird gezeigt.</translation>
    </message>
    <message>
      <source>It is locked: unlock it first</source>
      <translation>Gesperrt: zuerst entsperren</translation>
    </message>
    <message>
      <source>Its annotations are kept.</source>
      <translation>Seine Anmerkungen bleiben erhalten.</translation>
    </message>
    <message>
      <source>Its colour code (cICP) was left aside: the colours are taken as sRGB.</source>
      <translation>Sein Farbcode (cICP) blieb unbeachtet: Die Farben gelten als sRGB.</translation>
    </message>
    <message>
      <source>Its colour profile is damaged; the colours are taken as sRGB.</source>
      <translation>Sein Farbprofil ist beschädigt; die Farben gelten als sRGB.</translation>
    </message>
    <message>
      <source>Its colour profile is for {named} pictures and was left aside.</source>
      <translation>Sein Farbprofil gilt für {named}-Bilder und blieb unbeachtet.</translation>
    </message>
    <message>
      <source>Its gamma (gAMA) was left aside: the colours are taken as sRGB.</source>
      <translation>Sein Gamma (gAMA) blieb unbeachtet: Die Farben gelten als sRGB.</translation>
    </message>
    <message>
      <source>Its values do not say what white is; {white:g} was taken as white.</source>
      <translation>Seine Werte sagen nicht, was Weiß ist; {white:g} gilt als Weiß.</translation>
    </message>
    <message>
      <source>JPEG 2000 is not read yet; save it as PNG or TIFF</source>
      <translation>JPEG 2000 wird noch nicht gelesen; speichern Sie es als PNG oder TIFF</translation>
    </message>
    <message>
      <source>JPEG XL is not read yet; save it as PNG or JPEG in the program that made it</source>
      <translation>JPEG XL wird noch nicht gelesen; speichern Sie es im Programm, das es erzeugt hat, als PNG oder JPEG</translation>
    </message>
    <message>
      <source>JPEG, PNG, TIFF, WebP, AVIF, HEIC, BMP or GIF</source>
      <translation>JPEG, PNG, TIFF, WebP, AVIF, HEIC, BMP oder GIF</translation>
    </message>
    <message>
      <source>Keyboard Shortcuts and Gestures</source>
      <translation>Tastenkürzel und Gesten</translation>
    </message>
    <message>
      <source>Lan&amp;guage</source>
      <translation>S&amp;prache</translation>
    </message>
    <message>
      <source>Large</source>
      <translation>Groß</translation>
    </message>
    <message>
      <source>Larger ones are refused before they are decoded. One of this size takes about {gigabytes:.1f} GB of memory.</source>
      <translation>Größere werden abgelehnt, bevor sie dekodiert werden. Eines dieser Größe braucht etwa {gigabytes:.1f} GB Speicher.</translation>
    </message>
    <message>
      <source>Left and right differ where they should match, or match where they should differ.</source>
      <translation>Links und rechts unterscheiden sich, wo sie gleich sein sollten, oder gleichen sich, wo sie es nicht sollten.</translation>
    </message>
    <message>
      <source>Left becomes right, on screen</source>
      <translation>Links wird rechts, auf dem Bildschirm</translation>
    </message>
    <message>
      <source>Left brow</source>
      <translation>Linke Braue</translation>
    </message>
    <message>
      <source>Left cheek</source>
      <translation>Linke Wange</translation>
    </message>
    <message>
      <source>Left ear</source>
      <translation>Linkes Ohr</translation>
    </message>
    <message>
      <source>Left eye</source>
      <translation>Linkes Auge</translation>
    </message>
    <message>
      <source>Left jaw</source>
      <translation>Linker Kiefer</translation>
    </message>
    <message>
      <source>Left nostril</source>
      <translation>Linker Nasenflügel</translation>
    </message>
    <message>
      <source>Left under eye</source>
      <translation>Unter dem linken Auge</translation>
    </message>
    <message>
      <source>Let float, or dock</source>
      <translation>Lösen oder andocken</translation>
    </message>
    <message>
      <source>Level the E&amp;yes</source>
      <translation>Augen waa&amp;gerecht</translation>
    </message>
    <message>
      <source>Level the Eyes</source>
      <translation>Augen waagerecht</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>Hell</translation>
    </message>
    <message>
      <source>Light mismatch</source>
      <translation>Unstimmiges Licht</translation>
    </message>
    <message>
      <source>Lighter grey</source>
      <translation>Helleres Grau</translation>
    </message>
    <message>
      <source>Lips</source>
      <translation>Lippen</translation>
    </message>
    <message>
      <source>Look at collars, buttons, seams, lapels and patterns: do they continue, match and close?</source>
      <translation>Achten Sie auf Kragen, Knöpfe, Nähte, Revers und Muster: Setzen sie sich fort, passen und schließen sie?</translation>
    </message>
    <message>
      <source>Look closer</source>
      <translation>Näher ansehen</translation>
    </message>
    <message>
      <source>Look for bent lines, repeated patterns, impossible rooms and a wrong scale.</source>
      <translation>Achten Sie auf gebogene Linien, wiederholte Muster, unmögliche Räume und falsche Größen.</translation>
    </message>
    <message>
      <source>Look for moles, scars, freckles, laugh lines and the true shape of nose, lips and teeth.</source>
      <translation>Achten Sie auf Muttermale, Narben, Sommersprossen, Lachfalten und die wahre Form von Nase, Lippen und Zähnen.</translation>
    </message>
    <message>
      <source>Look for orange or grey skin, glowing whites of the eyes and teeth, and clipped highlights.</source>
      <translation>Achten Sie auf orange oder graue Haut, leuchtendes Weiß in Augen und Zähnen und ausgefressene Lichter.</translation>
    </message>
    <message>
      <source>Look for sharp and soft parts at the same distance, and a ring of sharp background around the hair.</source>
      <translation>Achten Sie auf scharfe und weiche Teile in gleicher Entfernung und auf einen scharfen Hintergrundring um das Haar.</translation>
    </message>
    <message>
      <source>Look for smooth skin beside crisp hair, grain that stops at an edge, and patches of another tone.</source>
      <translation>Achten Sie auf glatte Haut neben scharfem Haar, auf Korn, das an einer Kante endet, und auf Flecken anderer Farbe.</translation>
    </message>
    <message>
      <source>Look from further away</source>
      <translation>Aus größerer Entfernung ansehen</translation>
    </message>
    <message>
      <source>Lost character</source>
      <translation>Verlorener Charakter</translation>
    </message>
    <message>
      <source>Make the heatmap fainter</source>
      <translation>Die Heatmap blasser machen</translation>
    </message>
    <message>
      <source>Make the heatmap stronger</source>
      <translation>Die Heatmap kräftiger machen</translation>
    </message>
    <message>
      <source>Measure the pictures again</source>
      <translation>Die Bilder noch einmal messen</translation>
    </message>
    <message>
      <source>Measurements</source>
      <translation>Messwerte</translation>
    </message>
    <message>
      <source>Measuring…</source>
      <translation>Messung läuft…</translation>
    </message>
    <message>
      <source>Medium</source>
      <translation>Mittel</translation>
    </message>
    <message>
      <source>Mid-grey</source>
      <translation>Mittelgrau</translation>
    </message>
    <message>
      <source>More commands</source>
      <translation>Weitere Befehle</translation>
    </message>
    <message>
      <source>More keys</source>
      <translation>Weitere Tasten</translation>
    </message>
    <message>
      <source>Mouse</source>
      <translation>Maus</translation>
    </message>
    <message>
      <source>Mouth</source>
      <translation>Mund</translation>
    </message>
    <message>
      <source>Mouth opening</source>
      <translation>Mundöffnung</translation>
    </message>
    <message>
      <source>Move One Picture</source>
      <translation>Ein Bild bewegen</translation>
    </message>
    <message>
      <source>Move Point</source>
      <translation>Punkt bewegen</translation>
    </message>
    <message>
      <source>Moves the pictures; with Shift sideways</source>
      <translation>Bewegt die Bilder; mit Umschalt seitwärts</translation>
    </message>
    <message>
      <source>N&amp;ote</source>
      <translation>&amp;Notiz</translation>
    </message>
    <message>
      <source>Navigator</source>
      <translation>Navigator</translation>
    </message>
    <message>
      <source>Neck and collar</source>
      <translation>Hals und Kragen</translation>
    </message>
    <message>
      <source>Neighbouring places differ in light, grain or texture for no visible reason.</source>
      <translation>Benachbarte Stellen unterscheiden sich ohne sichtbaren Grund in Licht, Korn oder Textur.</translation>
    </message>
    <message>
      <source>Next finding (J)</source>
      <translation>Nächster Befund (J)</translation>
    </message>
    <message>
      <source>No</source>
      <translation>Nein</translation>
    </message>
    <message>
      <source>No face was found</source>
      <translation>Kein Gesicht gefunden</translation>
    </message>
    <message>
      <source>No face was found in {names}: the pictures are linked by their height.</source>
      <translation>{names}: Kein Gesicht gefunden; die Bilder sind über ihre Höhe verknüpft.</translation>
    </message>
    <message>
      <source>No face was found, so there are no close-ups.</source>
      <translation>Kein Gesicht gefunden, daher gibt es keine Nahansichten.</translation>
    </message>
    <message>
      <source>No heatmap is shown</source>
      <translation>Keine Heatmap wird gezeigt</translation>
    </message>
    <message>
      <source>No picture is open.</source>
      <translation>Kein Bild ist geöffnet.</translation>
    </message>
    <message>
      <source>None</source>
      <translation>Keine</translation>
    </message>
    <message>
      <source>Nose</source>
      <translation>Nase</translation>
    </message>
    <message>
      <source>Not open</source>
      <translation>Nicht geöffnet</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Notiz</translation>
    </message>
    <message>
      <source>Nothing is marked yet. Choose a tool on the left and draw on a picture.</source>
      <translation>Noch ist nichts markiert. Wählen Sie links ein Werkzeug und zeichnen Sie auf ein Bild.</translation>
    </message>
    <message>
      <source>Nothing is measured</source>
      <translation>Nichts wird gemessen</translation>
    </message>
    <message>
      <source>Nothing was opened yet</source>
      <translation>Noch wurde nichts geöffnet</translation>
    </message>
    <message>
      <source>Now click the same place in the {side} picture.</source>
      <translation>Klicken Sie nun dieselbe Stelle im anderen Bild an ({side}).</translation>
    </message>
    <message>
      <source>Numbered &amp;Pin</source>
      <translation>Nummerierte &amp;Nadel</translation>
    </message>
    <message>
      <source>O&amp;nion Skin</source>
      <translation>&amp;Durchscheinend</translation>
    </message>
    <message>
      <source>One picture beside the other</source>
      <translation>Ein Bild neben dem anderen</translation>
    </message>
    <message>
      <source>One picture on each side of a line that you move</source>
      <translation>Je ein Bild auf jeder Seite einer Linie, die Sie bewegen</translation>
    </message>
    <message>
      <source>One picture shows through the other</source>
      <translation>Ein Bild scheint durch das andere</translation>
    </message>
    <message>
      <source>Only the first two of {count} files were opened.</source>
      <translation>Nur die ersten beiden von {count} Dateien wurden geöffnet.</translation>
    </message>
    <message>
      <source>Only the pictures</source>
      <translation>Nur die Bilder</translation>
    </message>
    <message>
      <source>Opacity of the onion skin</source>
      <translation>Deckkraft beim Durchscheinen</translation>
    </message>
    <message>
      <source>Open &amp;AI…</source>
      <translation>&amp;KI-Bild öffnen…</translation>
    </message>
    <message>
      <source>Open &amp;Professional…</source>
      <translation>&amp;Professionelles Bild öffnen…</translation>
    </message>
    <message>
      <source>Open &amp;Recent</source>
      <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
      <source>Open AI…</source>
      <translation>KI-Bild öffnen…</translation>
    </message>
    <message>
      <source>Open Pair</source>
      <translation>Paar öffnen</translation>
    </message>
    <message>
      <source>Open Professional…</source>
      <translation>Professionelles Bild öffnen…</translation>
    </message>
    <message>
      <source>Open Two Pictures or a Session</source>
      <translation>Zwei Bilder oder eine Sitzung öffnen</translation>
    </message>
    <message>
      <source>Open a &amp;Copy</source>
      <translation>Eine &amp;Kopie öffnen</translation>
    </message>
    <message>
      <source>Open a picture first</source>
      <translation>Öffnen Sie zuerst ein Bild</translation>
    </message>
    <message>
      <source>Open a picture first.</source>
      <translation>Öffnen Sie zuerst ein Bild.</translation>
    </message>
    <message>
      <source>Open a picture first: annotations are pasted onto one.</source>
      <translation>Öffnen Sie zuerst ein Bild: Anmerkungen werden auf eines eingefügt.</translation>
    </message>
    <message>
      <source>Open a picture to measure.</source>
      <translation>Öffnen Sie ein Bild, um zu messen.</translation>
    </message>
    <message>
      <source>Open both pictures first</source>
      <translation>Öffnen Sie zuerst beide Bilder</translation>
    </message>
    <message>
      <source>Open the AI picture</source>
      <translation>Das KI-Bild öffnen</translation>
    </message>
    <message>
      <source>Open the photographer's picture</source>
      <translation>Das Bild des Fotografen öffnen</translation>
    </message>
    <message>
      <source>Open two pictures or a session</source>
      <translation>Zwei Bilder oder eine Sitzung öffnen</translation>
    </message>
    <message>
      <source>Open {side} Picture</source>
      <translation>Bild öffnen: {side}</translation>
    </message>
    <message>
      <source>Opening “{name}” was stopped.</source>
      <translation>Das Öffnen von „{name}“ wurde angehalten.</translation>
    </message>
    <message>
      <source>Opening…</source>
      <translation>Wird geöffnet…</translation>
    </message>
    <message>
      <source>Origin and licences of what is bundled</source>
      <translation>Herkunft und Lizenzen des Beigelegten</translation>
    </message>
    <message>
      <source>Other</source>
      <translation>Anderes</translation>
    </message>
    <message>
      <source>Oval</source>
      <translation>Oval</translation>
    </message>
    <message>
      <source>P&amp;references…</source>
      <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
      <source>PNG pictures (*.png)</source>
      <translation>PNG-Bilder (*.png)</translation>
    </message>
    <message>
      <source>Paint S&amp;kin…</source>
      <translation>&amp;Haut malen…</translation>
    </message>
    <message>
      <source>Paint Skin</source>
      <translation>Haut malen</translation>
    </message>
    <message>
      <source>Paint Sub&amp;ject…</source>
      <translation>&amp;Person malen…</translation>
    </message>
    <message>
      <source>Paint Subject</source>
      <translation>Person malen</translation>
    </message>
    <message>
      <source>Paint what counts as skin larger; with Alt smaller</source>
      <translation>Malen, was als Haut zählt; mit Alt verkleinern</translation>
    </message>
    <message>
      <source>Paint what counts as the person larger; with Alt smaller</source>
      <translation>Malen, was zur Person zählt; mit Alt verkleinern</translation>
    </message>
    <message>
      <source>Paper</source>
      <translation>Papier</translation>
    </message>
    <message>
      <source>Parts of the face or body do not have this person's proportions.</source>
      <translation>Teile von Gesicht oder Körper haben nicht die Proportionen dieser Person.</translation>
    </message>
    <message>
      <source>Parts of the picture are sharper or softer than a lens would draw them.</source>
      <translation>Teile des Bildes sind schärfer oder weicher, als ein Objektiv sie zeichnen würde.</translation>
    </message>
    <message>
      <source>Paste</source>
      <translation>Einfügen</translation>
    </message>
    <message>
      <source>Paste annotations onto the picture under the cursor, or a copied picture in its place</source>
      <translation>Anmerkungen auf das Bild unter dem Zeiger einfügen, oder ein kopiertes Bild an seine Stelle</translation>
    </message>
    <message>
      <source>Person and background, or face and body, are lit from different directions or in different colours.</source>
      <translation>Person und Hintergrund oder Gesicht und Körper sind aus verschiedenen Richtungen oder in verschiedenen Farben beleuchtet.</translation>
    </message>
    <message>
      <source>Perspective</source>
      <translation>Perspektive</translation>
    </message>
    <message>
      <source>Photoshop files are not read yet; save a copy as TIFF, PNG or JPEG in Photoshop</source>
      <translation>Photoshop-Dateien werden noch nicht gelesen; speichern Sie in Photoshop eine Kopie als TIFF, PNG oder JPEG</translation>
    </message>
    <message>
      <source>Picture Changed on Disk</source>
      <translation>Bild auf dem Datenträger geändert</translation>
    </message>
    <message>
      <source>Pictures' own size ({width} px)</source>
      <translation>Eigene Größe der Bilder ({width} px)</translation>
    </message>
    <message>
      <source>Pin Point Pair</source>
      <translation>Punktpaar setzen</translation>
    </message>
    <message>
      <source>Plastic skin</source>
      <translation>Plastikhaut</translation>
    </message>
    <message>
      <source>Posture</source>
      <translation>Haltung</translation>
    </message>
    <message>
      <source>Preferences</source>
      <translation>Einstellungen</translation>
    </message>
    <message>
      <source>Present on Second &amp;Screen</source>
      <translation>Auf dem &amp;zweiten Bildschirm präsentieren</translation>
    </message>
    <message>
      <source>Present on This Screen</source>
      <translation>Auf diesem Bildschirm präsentieren</translation>
    </message>
    <message>
      <source>Previous finding (K)</source>
      <translation>Voriger Befund (K)</translation>
    </message>
    <message>
      <source>Professional</source>
      <translation>Professionell</translation>
    </message>
    <message>
      <source>Proportions</source>
      <translation>Proportionen</translation>
    </message>
    <message>
      <source>Purple</source>
      <translation>Violett</translation>
    </message>
    <message>
      <source>Put a copy beside what is selected</source>
      <translation>Eine Kopie neben das Gewählte legen</translation>
    </message>
    <message>
      <source>Re-&amp;analyse</source>
      <translation>&amp;Neu messen</translation>
    </message>
    <message>
      <source>Readings</source>
      <translation>Werte</translation>
    </message>
    <message>
      <source>Recover</source>
      <translation>Wiederherstellen</translation>
    </message>
    <message>
      <source>Reload</source>
      <translation>Neu laden</translation>
    </message>
    <message>
      <source>Remove Last</source>
      <translation>Letztes entfernen</translation>
    </message>
    <message>
      <source>Remove Point Pair</source>
      <translation>Punktpaar entfernen</translation>
    </message>
    <message>
      <source>Reset Alignment</source>
      <translation>Ausrichtung zurücksetzen</translation>
    </message>
    <message>
      <source>Right brow</source>
      <translation>Rechte Braue</translation>
    </message>
    <message>
      <source>Right cheek</source>
      <translation>Rechte Wange</translation>
    </message>
    <message>
      <source>Right ear</source>
      <translation>Rechtes Ohr</translation>
    </message>
    <message>
      <source>Right eye</source>
      <translation>Rechtes Auge</translation>
    </message>
    <message>
      <source>Right jaw</source>
      <translation>Rechter Kiefer</translation>
    </message>
    <message>
      <source>Right nostril</source>
      <translation>Rechter Nasenflügel</translation>
    </message>
    <message>
      <source>Right under eye</source>
      <translation>Unter dem rechten Auge</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Speichern</translation>
    </message>
    <message>
      <source>Save &amp;As…</source>
      <translation>Speichern &amp;unter…</translation>
    </message>
    <message>
      <source>Save As…</source>
      <translation>Speichern unter…</translation>
    </message>
    <message>
      <source>Save Session</source>
      <translation>Sitzung speichern</translation>
    </message>
    <message>
      <source>Save Session &amp;As…</source>
      <translation>Sitzung speichern &amp;unter…</translation>
    </message>
    <message>
      <source>Save pictures' places and annotations</source>
      <translation>Ort der Bilder und Anmerkungen speichern</translation>
    </message>
    <message>
      <source>Save the changes to {name}?</source>
      <translation>Änderungen an {name} speichern?</translation>
    </message>
    <message>
      <source>Save under another name</source>
      <translation>Unter anderem Namen speichern</translation>
    </message>
    <message>
      <source>Saved as “{name}”.</source>
      <translation>Gespeichert als „{name}“.</translation>
    </message>
    <message>
      <source>Saving “{name}” now would overwrite their work.</source>
      <translation>„{name}“ jetzt zu speichern würde deren Arbeit überschreiben.</translation>
    </message>
    <message>
      <source>Say in the note what it is.</source>
      <translation>Sagen Sie in der Notiz, was es ist.</translation>
    </message>
    <message>
      <source>Seen by the photographer; not measured.</source>
      <translation>Vom Fotografen gesehen; nicht gemessen.</translation>
    </message>
    <message>
      <source>Select A&amp;ll</source>
      <translation>A&amp;lles auswählen</translation>
    </message>
    <message>
      <source>Select all annotations of the picture under the cursor; again: of both pictures</source>
      <translation>Alle Anmerkungen des Bildes unter dem Zeiger wählen; noch einmal: beider Bilder</translation>
    </message>
    <message>
      <source>Select an annotation first</source>
      <translation>Wählen Sie zuerst eine Anmerkung</translation>
    </message>
    <message>
      <source>Select one annotation to write a note</source>
      <translation>Wählen Sie eine Anmerkung, um eine Notiz zu schreiben</translation>
    </message>
    <message>
      <source>Select, move and resize</source>
      <translation>Wählen, bewegen und ändern</translation>
    </message>
    <message>
      <source>Send to &amp;Back</source>
      <translation>In den &amp;Hintergrund</translation>
    </message>
    <message>
      <source>Send to Back</source>
      <translation>In den Hintergrund</translation>
    </message>
    <message>
      <source>Set a numbered pin</source>
      <translation>Eine nummerierte Nadel setzen</translation>
    </message>
    <message>
      <source>Share (raw)</source>
      <translation>Anteil (roh)</translation>
    </message>
    <message>
      <source>Show &amp;Heatmap</source>
      <translation>&amp;Heatmap zeigen</translation>
    </message>
    <message>
      <source>Show both equally tall</source>
      <translation>Beide gleich hoch zeigen</translation>
    </message>
    <message>
      <source>Show both pictures whole</source>
      <translation>Beide Bilder ganz zeigen</translation>
    </message>
    <message>
      <source>Show both pixel for pixel</source>
      <translation>Beide Pixel für Pixel zeigen</translation>
    </message>
    <message>
      <source>Show faint &amp;hints too</source>
      <translation>Auch schwache &amp;Hinweise zeigen</translation>
    </message>
    <message>
      <source>Show nothing on the presentation for a while</source>
      <translation>Auf der Präsentation eine Weile nichts zeigen</translation>
    </message>
    <message>
      <source>Show one picture after the other at the same place, by itself</source>
      <translation>Ein Bild nach dem anderen an derselben Stelle zeigen, von selbst</translation>
    </message>
    <message>
      <source>Show or hide the heatmap</source>
      <translation>Die Heatmap zeigen oder verbergen</translation>
    </message>
    <message>
      <source>Show the Ot&amp;her Picture</source>
      <translation>Das &amp;andere Bild zeigen</translation>
    </message>
    <message>
      <source>Show the background, left in both pictures; right and left are the subject's own</source>
      <translation>Den Hintergrund links in beiden Bildern zeigen; rechts und links aus Sicht der Person</translation>
    </message>
    <message>
      <source>Show the background, right in both pictures; right and left are the subject's own</source>
      <translation>Den Hintergrund rechts in beiden Bildern zeigen; rechts und links aus Sicht der Person</translation>
    </message>
    <message>
      <source>Show the brighter picture darker: both faces are equally bright</source>
      <translation>Das hellere Bild dunkler zeigen: beide Gesichter sind gleich hell</translation>
    </message>
    <message>
      <source>Show the difference {gain} times as strong</source>
      <translation>Die Differenz {gain}-mal so stark zeigen</translation>
    </message>
    <message>
      <source>Show the faces large</source>
      <translation>Die Gesichter groß zeigen</translation>
    </message>
    <message>
      <source>Show the forehead and hairline in both pictures; right and left are the subject's own</source>
      <translation>Stirn und Haaransatz in beiden Bildern zeigen; rechts und links aus Sicht der Person</translation>
    </message>
    <message>
      <source>Show the left cheek in both pictures; right and left are the subject's own</source>
      <translation>Die linke Wange in beiden Bildern zeigen; rechts und links aus Sicht der Person</translation>
    </message>
    <message>
      <source>Show the left ear in both pictures; right and left are the subject's own</source>
      <translation>Das linke Ohr in beiden Bildern zeigen; rechts und links aus Sicht der Person</translation>
    </message>
    <message>
      <source>Show the left eye in both pictures; right and left are the subject's own</source>
      <translation>Das linke Auge in beiden Bildern zeigen; rechts und links aus Sicht der Person</translation>
    </message>
    <message>
      <source>Show the mouth in both pictures; right and left are the subject's own</source>
      <translation>Den Mund in beiden Bildern zeigen; rechts und links aus Sicht der Person</translation>
    </message>
    <message>
      <source>Show the neck and collar in both pictures; right and left are the subject's own</source>
      <translation>Hals und Kragen in beiden Bildern zeigen; rechts und links aus Sicht der Person</translation>
    </message>
    <message>
      <source>Show the next suggestion in both panes</source>
      <translation>Den nächsten Vorschlag in beiden Ansichten zeigen</translation>
    </message>
    <message>
      <source>Show the right cheek in both pictures; right and left are the subject's own</source>
      <translation>Die rechte Wange in beiden Bildern zeigen; rechts und links aus Sicht der Person</translation>
    </message>
    <message>
      <source>Show the right ear in both pictures; right and left are the subject's own</source>
      <translation>Das rechte Ohr in beiden Bildern zeigen; rechts und links aus Sicht der Person</translation>
    </message>
    <message>
      <source>Show the right eye in both pictures; right and left are the subject's own</source>
      <translation>Das rechte Auge in beiden Bildern zeigen; rechts und links aus Sicht der Person</translation>
    </message>
    <message>
      <source>Show the suggestion before this one</source>
      <translation>Den vorigen Vorschlag zeigen</translation>
    </message>
    <message>
      <source>Show your client the pictures alone, full screen; the controls stay here</source>
      <translation>Ihrem Kunden nur die Bilder zeigen, im Vollbild; die Bedienung bleibt hier</translation>
    </message>
    <message>
      <source>Side &amp;by Side</source>
      <translation>&amp;Nebeneinander</translation>
    </message>
    <message>
      <source>Sky blue</source>
      <translation>Himmelblau</translation>
    </message>
    <message>
      <source>Small</source>
      <translation>Klein</translation>
    </message>
    <message>
      <source>Someone</source>
      <translation>Jemand</translation>
    </message>
    <message>
      <source>Something else that is worth seeing.</source>
      <translation>Etwas anderes, das sehenswert ist.</translation>
    </message>
    <message>
      <source>Something unexpected went wrong ({kind}: {error}). Please report it.</source>
      <translation>Etwas Unerwartetes ging schief ({kind}: {error}). Bitte melden Sie es.</translation>
    </message>
    <message>
      <source>Spoken from the next start of the program on.</source>
      <translation>Gilt ab dem nächsten Start des Programms.</translation>
    </message>
    <message>
      <source>Stiff expression</source>
      <translation>Steifer Ausdruck</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Anhalten</translation>
    </message>
    <message>
      <source>Stop (Esc)</source>
      <translation>Anhalten (Esc)</translation>
    </message>
    <message>
      <source>Stopped.</source>
      <translation>Angehalten.</translation>
    </message>
    <message>
      <source>Suggestions of {title}. They are measured, not decided: look yourself.</source>
      <translation>Vorschläge von {title}. Sie sind gemessen, nicht entschieden: Sehen Sie selbst.</translation>
    </message>
    <message>
      <source>Te&amp;xt</source>
      <translation>Te&amp;xt</translation>
    </message>
    <message>
      <source>Text on the picture</source>
      <translation>Text auf dem Bild</translation>
    </message>
    <message>
      <source>The &amp;wheel</source>
      <translation>Das Maus&amp;rad</translation>
    </message>
    <message>
      <source>The AI picture's share of the professional picture's fine texture, allowing for overall sharpness and grain; in brackets as measured</source>
      <translation>Anteil des KI-Bildes an der feinen Textur des professionellen Bildes, Gesamtschärfe und Korn berücksichtigt; in Klammern wie gemessen</translation>
    </message>
    <message>
      <source>The alignment is as found</source>
      <translation>Die Ausrichtung ist wie gefunden</translation>
    </message>
    <message>
      <source>The annotation of the previous picture went with it; Undo brings both back.</source>
      <translation>Die Anmerkung des vorigen Bildes ging mit ihm; „Rückgängig“ holt beide zurück.</translation>
    </message>
    <message>
      <source>The annotation was copied.</source>
      <translation>Die Anmerkung wurde kopiert.</translation>
    </message>
    <message>
      <source>The background does not belong to the person in front of it.</source>
      <translation>Der Hintergrund gehört nicht zur Person davor.</translation>
    </message>
    <message>
      <source>The blur of the background does not follow the distance, as it would behind a real lens.</source>
      <translation>Die Unschärfe des Hintergrunds folgt nicht der Entfernung, wie sie es hinter einem echten Objektiv täte.</translation>
    </message>
    <message>
      <source>The body is held in a way that this person would not, or nobody could, hold it.</source>
      <translation>Der Körper wird gehalten, wie diese Person ihn nicht hielte oder niemand ihn halten könnte.</translation>
    </message>
    <message>
      <source>The comparison was copied.</source>
      <translation>Der Vergleich wurde kopiert.</translation>
    </message>
    <message>
      <source>The comparison was written to “{path}”.</source>
      <translation>Der Vergleich wurde nach „{path}“ geschrieben.</translation>
    </message>
    <message>
      <source>The copied annotations could not be read: {reason}.</source>
      <translation>Die kopierten Anmerkungen konnten nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
      <source>The eyes do not meet the viewer as a person's would.</source>
      <translation>Die Augen begegnen dem Betrachter nicht wie die eines Menschen.</translation>
    </message>
    <message>
      <source>The face holds an expression without living it, so it seems stiff or soulless.</source>
      <translation>Das Gesicht trägt einen Ausdruck, ohne ihn zu leben, und wirkt steif oder seelenlos.</translation>
    </message>
    <message>
      <source>The face is still being looked for.</source>
      <translation>Das Gesicht wird noch gesucht.</translation>
    </message>
    <message>
      <source>The face or the room is drawn as no portrait lens would draw it.</source>
      <translation>Gesicht oder Raum sind gezeichnet, wie kein Porträtobjektiv sie zeichnen würde.</translation>
    </message>
    <message>
      <source>The file ends early; what is missing of the picture shows as a flat area.</source>
      <translation>Die Datei endet zu früh; was vom Bild fehlt, erscheint als leere Fläche.</translation>
    </message>
    <message>
      <source>The file is damaged; parts of the picture may look wrong.</source>
      <translation>Die Datei ist beschädigt; Teile des Bildes sehen womöglich falsch aus.</translation>
    </message>
    <message>
      <source>The file is made on this computer and stays here.</source>
      <translation>Die Datei entsteht auf diesem Computer und bleibt hier.</translation>
    </message>
    <message>
      <source>The head sits on a body that is not this person's.</source>
      <translation>Der Kopf sitzt auf einem Körper, der nicht der dieser Person ist.</translation>
    </message>
    <message>
      <source>The layer is hidden. Show the heatmap (H) to measure.</source>
      <translation>Die Messung ist verborgen. Zeigen Sie die Heatmap (H), um zu messen.</translation>
    </message>
    <message>
      <source>The layers are still being loaded</source>
      <translation>Die Messungen werden noch geladen</translation>
    </message>
    <message>
      <source>The measurement failed: {reason}</source>
      <translation>Die Messung misslang: {reason}</translation>
    </message>
    <message>
      <source>The measurement was stopped; Re-analyse begins it again.</source>
      <translation>Die Messung wurde angehalten; „Neu messen“ beginnt sie von vorn.</translation>
    </message>
    <message>
      <source>The outline of the person looks cut out and pasted onto the background.</source>
      <translation>Der Umriss der Person wirkt ausgeschnitten und auf den Hintergrund geklebt.</translation>
    </message>
    <message>
      <source>The pictures are linked. More pairs make it steadier; drag to correct.</source>
      <translation>Die Bilder sind verknüpft. Mehr Paare machen es stabiler; ziehen Sie, um zu verbessern.</translation>
    </message>
    <message>
      <source>The pictures are still being opened</source>
      <translation>Die Bilder werden noch geöffnet</translation>
    </message>
    <message>
      <source>The second screen is gone. The presentation goes on as soon as it is back; nothing was lost.</source>
      <translation>Der zweite Bildschirm ist weg. Die Präsentation geht weiter, sobald er zurück ist; nichts ging verloren.</translation>
    </message>
    <message>
      <source>The skin has lost its pores and fine lines and looks like wax or plastic.</source>
      <translation>Die Haut hat ihre Poren und feinen Linien verloren und sieht aus wie Wachs oder Plastik.</translation>
    </message>
    <message>
      <source>The usual place</source>
      <translation>Der übliche Ort</translation>
    </message>
    <message>
      <source>The view was copied.</source>
      <translation>Die Ansicht wurde kopiert.</translation>
    </message>
    <message>
      <source>The view was written to “{path}”.</source>
      <translation>Die Ansicht wurde nach „{path}“ geschrieben.</translation>
    </message>
    <message>
      <source>The wipe's line upright (V), or level (H)</source>
      <translation>Die Wischlinie senkrecht (V) oder waagerecht (H)</translation>
    </message>
    <message>
      <source>The {count} annotations of the previous picture went with it; Undo brings everything back.</source>
      <translation>Die {count} Anmerkungen des vorigen Bildes gingen mit ihm; „Rückgängig“ holt alles zurück.</translation>
    </message>
    <message>
      <source>Theme, surround, wheel and limits</source>
      <translation>Farbschema, Umgebung, Mausrad und Grenzen</translation>
    </message>
    <message>
      <source>There is neither a picture nor an annotation on the clipboard.</source>
      <translation>In der Zwischenablage ist weder ein Bild noch eine Anmerkung.</translation>
    </message>
    <message>
      <source>This is a copy of “{name}”. Saving asks for a new name.</source>
      <translation>Dies ist eine Kopie von „{name}“. Beim Speichern wird nach einem neuen Namen gefragt.</translation>
    </message>
    <message>
      <source>This layer has no numbers here.</source>
      <translation>Diese Messung hat hier keine Zahlen.</translation>
    </message>
    <message>
      <source>Touchpad</source>
      <translation>Touchpad</translation>
    </message>
    <message>
      <source>Turn both pictures until the eyes are level</source>
      <translation>Beide Bilder drehen, bis die Augen waagerecht liegen</translation>
    </message>
    <message>
      <source>Twice as fine ({width} × {height} px)</source>
      <translation>Doppelt so fein ({width} × {height} px)</translation>
    </message>
    <message>
      <source>Two screen pixels a picture pixel</source>
      <translation>Zwei Bildschirmpixel je Bildpixel</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Rückgängig</translation>
    </message>
    <message>
      <source>Unnatural tones</source>
      <translation>Unnatürliche Farbtöne</translation>
    </message>
    <message>
      <source>Unsaved Work</source>
      <translation>Ungespeicherte Arbeit</translation>
    </message>
    <message>
      <source>Unsaved changes would be lost in a crash. {error}</source>
      <translation>Ungespeicherte Änderungen gingen bei einem Absturz verloren. {error}</translation>
    </message>
    <message>
      <source>Unsaved work &amp;is kept in</source>
      <translation>Ungespeicherte Arbeit &amp;liegt in</translation>
    </message>
    <message>
      <source>Unsaved work cannot be recovered. {error}</source>
      <translation>Ungespeicherte Arbeit lässt sich nicht wiederherstellen. {error}</translation>
    </message>
    <message>
      <source>Unsaved work is damaged and cannot be recovered; it is kept as {path}.</source>
      <translation>Ungespeicherte Arbeit ist beschädigt und lässt sich nicht wiederherstellen; sie liegt in {path}.</translation>
    </message>
    <message>
      <source>Vermilion</source>
      <translation>Zinnober</translation>
    </message>
    <message>
      <source>Version and licences</source>
      <translation>Version und Lizenzen</translation>
    </message>
    <message>
      <source>What is listed here is offered again at the next start</source>
      <translation>Was hier steht, wird beim nächsten Start wieder angeboten</translation>
    </message>
    <message>
      <source>What is to be seen here?</source>
      <translation>Was ist hier zu sehen?</translation>
    </message>
    <message>
      <source>Where Is the Picture Now?</source>
      <translation>Wo ist das Bild jetzt?</translation>
    </message>
    <message>
      <source>Where Unsaved Work Is Kept</source>
      <translation>Wo ungespeicherte Arbeit liegt</translation>
    </message>
    <message>
      <source>Where unsaved work is kept</source>
      <translation>Wo ungespeicherte Arbeit liegt</translation>
    </message>
    <message>
      <source>Whether someone else opens this session cannot be told in its folder.</source>
      <translation>Ob jemand anderes diese Sitzung öffnet, lässt sich in ihrem Ordner nicht erkennen.</translation>
    </message>
    <message>
      <source>Which picture shows through the other</source>
      <translation>Welches Bild durch das andere scheint</translation>
    </message>
    <message>
      <source>While held: the other picture at the same place</source>
      <translation>Solange gehalten: das andere Bild an derselben Stelle</translation>
    </message>
    <message>
      <source>While held: the same place of both pictures, magnified beside the cursor</source>
      <translation>Solange gehalten: dieselbe Stelle beider Bilder, vergrößert neben dem Zeiger</translation>
    </message>
    <message>
      <source>White</source>
      <translation>Weiß</translation>
    </message>
    <message>
      <source>Wipe line</source>
      <translation>Wischlinie</translation>
    </message>
    <message>
      <source>With Ctrl it always zooms. On a touchpad two fingers move the pictures, and a pinch zooms.</source>
      <translation>Mit Strg zoomt es immer. Auf einem Touchpad bewegen zwei Finger die Bilder, und Spreizen zoomt.</translation>
    </message>
    <message>
      <source>With the heatmap and its legend</source>
      <translation>Mit der Heatmap und ihrer Legende</translation>
    </message>
    <message>
      <source>Write both pictures with all annotations as one PNG to take home</source>
      <translation>Beide Bilder mit allen Anmerkungen als eine PNG zum Mitnehmen schreiben</translation>
    </message>
    <message>
      <source>Write on the picture</source>
      <translation>Auf das Bild schreiben</translation>
    </message>
    <message>
      <source>Write what is seen now as a PNG: mode, zoom, heatmap and annotations</source>
      <translation>Die jetzige Ansicht als PNG schreiben: Modus, Zoom, Heatmap und Anmerkungen</translation>
    </message>
    <message>
      <source>Wrong sharpness</source>
      <translation>Falsche Schärfe</translation>
    </message>
    <message>
      <source>Yellow</source>
      <translation>Gelb</translation>
    </message>
    <message>
      <source>Zoom &amp;In</source>
      <translation>Ver&amp;größern</translation>
    </message>
    <message>
      <source>Zoom &amp;Out</source>
      <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
      <source>Zoom One Picture</source>
      <translation>Ein Bild zoomen</translation>
    </message>
    <message>
      <source>Zoom and pan both pictures together; off: only the one under the cursor</source>
      <translation>Beide Bilder gemeinsam zoomen und bewegen; aus: nur das unter dem Zeiger</translation>
    </message>
    <message>
      <source>Zooms at the cursor</source>
      <translation>Zoomt am Zeiger</translation>
    </message>
    <message>
      <source>a colour like #ffd400</source>
      <translation>eine Farbe wie #ffd400</translation>
    </message>
    <message>
      <source>a kind of shape that this version knows</source>
      <translation>eine Form, die diese Version kennt</translation>
    </message>
    <message>
      <source>a list</source>
      <translation>eine Liste</translation>
    </message>
    <message>
      <source>a list of at least {least} points</source>
      <translation>eine Liste von mindestens {least} Punkten</translation>
    </message>
    <message>
      <source>a mask that this version knows</source>
      <translation>eine Maske, die diese Version kennt</translation>
    </message>
    <message>
      <source>a moment</source>
      <translation>ein Zeitpunkt</translation>
    </message>
    <message>
      <source>a number from {low:g} to {high:g}</source>
      <translation>eine Zahl von {low:g} bis {high:g}</translation>
    </message>
    <message>
      <source>a pair of numbers</source>
      <translation>ein Zahlenpaar</translation>
    </message>
    <message>
      <source>a region that this version knows</source>
      <translation>eine Region, die diese Version kennt</translation>
    </message>
    <message>
      <source>a shape that can be drawn</source>
      <translation>eine Form, die sich zeichnen lässt</translation>
    </message>
    <message>
      <source>a size in whole pixels</source>
      <translation>eine Größe in ganzen Pixeln</translation>
    </message>
    <message>
      <source>a way to link pictures that this version knows</source>
      <translation>eine Art zu verknüpfen, die diese Version kennt</translation>
    </message>
    <message>
      <source>a whole number from {low} to {high}</source>
      <translation>eine ganze Zahl von {low} bis {high}</translation>
    </message>
    <message>
      <source>at most one of each region</source>
      <translation>höchstens eine je Region</translation>
    </message>
    <message>
      <source>background, left</source>
      <translation>Hintergrund, links</translation>
    </message>
    <message>
      <source>background, right</source>
      <translation>Hintergrund, rechts</translation>
    </message>
    <message>
      <source>below 1</source>
      <translation>kleiner als 1</translation>
    </message>
    <message>
      <source>camera RAW files are not read yet; develop it and save a TIFF, PNG or JPEG in your RAW converter</source>
      <translation>RAW-Dateien von Kameras werden noch nicht gelesen; entwickeln Sie sie im RAW-Konverter und speichern Sie TIFF, PNG oder JPEG</translation>
    </message>
    <message>
      <source>cannot be judged</source>
      <translation>nicht zu beurteilen</translation>
    </message>
    <message>
      <source>chin</source>
      <translation>Kinn</translation>
    </message>
    <message>
      <source>difference</source>
      <translation>Differenz</translation>
    </message>
    <message>
      <source>fair</source>
      <translation>mittel</translation>
    </message>
    <message>
      <source>filled</source>
      <translation>gefüllt</translation>
    </message>
    <message>
      <source>forehead</source>
      <translation>Stirn</translation>
    </message>
    <message>
      <source>forehead and hairline</source>
      <translation>Stirn und Haaransatz</translation>
    </message>
    <message>
      <source>from the front, {strength}</source>
      <translation>von vorn, {strength}</translation>
    </message>
    <message>
      <source>good</source>
      <translation>gut</translation>
    </message>
    <message>
      <source>greater than 0</source>
      <translation>größer als 0</translation>
    </message>
    <message>
      <source>icons are not read; save it as PNG</source>
      <translation>Icons werden nicht gelesen; speichern Sie es als PNG</translation>
    </message>
    <message>
      <source>it does not hold two pictures to compare</source>
      <translation>es enthält keine zwei Bilder zum Vergleichen</translation>
    </message>
    <message>
      <source>it has no pixels</source>
      <translation>es hat keine Pixel</translation>
    </message>
    <message>
      <source>it has {megapixels:.0f} megapixels ({width} × {height}), and the limit is {limit_megapixels:g}</source>
      <translation>es hat {megapixels:.0f} Megapixel ({width} × {height}), und die Grenze liegt bei {limit_megapixels:g}</translation>
    </message>
    <message>
      <source>it has {width} × {height} pixels, and no side may be longer than {longest_side_px}</source>
      <translation>es hat {width} × {height} Pixel, und keine Seite darf länger als {longest_side_px} sein</translation>
    </message>
    <message>
      <source>it is a JPEG of {bit_depth} bits a channel, which is not read yet; save it as PNG or TIFF</source>
      <translation>es ist ein JPEG mit {bit_depth} Bit je Kanal, das noch nicht gelesen wird; speichern Sie es als PNG oder TIFF</translation>
    </message>
    <message>
      <source>it is a PDF; export the page as PNG or JPEG</source>
      <translation>es ist ein PDF; exportieren Sie die Seite als PNG oder JPEG</translation>
    </message>
    <message>
      <source>it is a TIFF packed by {unread}, which is not read yet; save it with LZW or unpacked</source>
      <translation>es ist ein mit {unread} gepacktes TIFF, das noch nicht gelesen wird; speichern Sie es mit LZW oder ungepackt</translation>
    </message>
    <message>
      <source>it is a folder; open the pictures in it</source>
      <translation>es ist ein Ordner; öffnen Sie die Bilder darin</translation>
    </message>
    <message>
      <source>it is a video; save a frame of it as PNG or JPEG</source>
      <translation>es ist ein Video; speichern Sie ein Einzelbild als PNG oder JPEG</translation>
    </message>
    <message>
      <source>it is a web page; save the picture itself from the browser</source>
      <translation>es ist eine Webseite; speichern Sie das Bild selbst aus dem Browser</translation>
    </message>
    <message>
      <source>it is an SVG drawing; export it as PNG</source>
      <translation>es ist eine SVG-Zeichnung; exportieren Sie sie als PNG</translation>
    </message>
    <message>
      <source>it is an archive; unpack it and open what is in it</source>
      <translation>es ist ein Archiv; entpacken Sie es und öffnen Sie den Inhalt</translation>
    </message>
    <message>
      <source>it is damaged</source>
      <translation>es ist beschädigt</translation>
    </message>
    <message>
      <source>it is damaged at its beginning, so that nothing can be read</source>
      <translation>es ist am Anfang beschädigt, sodass nichts zu lesen ist</translation>
    </message>
    <message>
      <source>it is damaged, and nothing of the picture could be decoded</source>
      <translation>es ist beschädigt, und vom Bild ließ sich nichts dekodieren</translation>
    </message>
    <message>
      <source>it is larger than {limit} MB</source>
      <translation>es ist größer als {limit} MB</translation>
    </message>
    <message>
      <source>it is nested too deeply</source>
      <translation>es ist zu tief verschachtelt</translation>
    </message>
    <message>
      <source>it is no object</source>
      <translation>es ist kein Objekt</translation>
    </message>
    <message>
      <source>it is not JSON text, or only a part of it</source>
      <translation>es ist kein JSON-Text oder nur ein Teil davon</translation>
    </message>
    <message>
      <source>it is not a file</source>
      <translation>es ist keine Datei</translation>
    </message>
    <message>
      <source>it is not a file but a device or a pipe</source>
      <translation>es ist keine Datei, sondern ein Gerät oder eine Pipe</translation>
    </message>
    <message>
      <source>it is not a picture in a format this program knows</source>
      <translation>es ist kein Bild in einem Format, das dieses Programm kennt</translation>
    </message>
    <message>
      <source>it is not a plain file</source>
      <translation>es ist keine gewöhnliche Datei</translation>
    </message>
    <message>
      <source>it is not a session of Headshot Viewer</source>
      <translation>es ist keine Sitzung von Headshot Viewer</translation>
    </message>
    <message>
      <source>it is read-only</source>
      <translation>es ist schreibgeschützt</translation>
    </message>
    <message>
      <source>it is too large for this disk</source>
      <translation>es ist zu groß für diesen Datenträger</translation>
    </message>
    <message>
      <source>it may not be read</source>
      <translation>es darf nicht gelesen werden</translation>
    </message>
    <message>
      <source>it or its folder is read-only</source>
      <translation>es oder sein Ordner ist schreibgeschützt</translation>
    </message>
    <message>
      <source>it was saved by a newer Headshot Viewer, which is needed to open it</source>
      <translation>es wurde von einem neueren Headshot Viewer gespeichert, der zum Öffnen nötig ist</translation>
    </message>
    <message>
      <source>its header and its pixels do not agree on its size</source>
      <translation>Kopf und Pixel sind sich über die Größe nicht einig</translation>
    </message>
    <message>
      <source>its links lead in a circle</source>
      <translation>seine Verknüpfungen führen im Kreis</translation>
    </message>
    <message>
      <source>its name is not allowed here</source>
      <translation>sein Name ist hier nicht erlaubt</translation>
    </message>
    <message>
      <source>its name is too long</source>
      <translation>sein Name ist zu lang</translation>
    </message>
    <message>
      <source>left brow</source>
      <translation>linke Braue</translation>
    </message>
    <message>
      <source>left cheek</source>
      <translation>linke Wange</translation>
    </message>
    <message>
      <source>left ear</source>
      <translation>linkes Ohr</translation>
    </message>
    <message>
      <source>left eye</source>
      <translation>linkes Auge</translation>
    </message>
    <message>
      <source>left jaw</source>
      <translation>linker Kiefer</translation>
    </message>
    <message>
      <source>left nostril</source>
      <translation>linker Nasenflügel</translation>
    </message>
    <message>
      <source>left under eye</source>
      <translation>unter dem linken Auge</translation>
    </message>
    <message>
      <source>line</source>
      <translation>Linie</translation>
    </message>
    <message>
      <source>lips</source>
      <translation>Lippen</translation>
    </message>
    <message>
      <source>looking for faces…</source>
      <translation>Gesichter werden gesucht…</translation>
    </message>
    <message>
      <source>low</source>
      <translation>gering</translation>
    </message>
    <message>
      <source>mouth</source>
      <translation>Mund</translation>
    </message>
    <message>
      <source>mouth opening</source>
      <translation>Mundöffnung</translation>
    </message>
    <message>
      <source>neck and collar</source>
      <translation>Hals und Kragen</translation>
    </message>
    <message>
      <source>no face found</source>
      <translation>kein Gesicht gefunden</translation>
    </message>
    <message>
      <source>nose</source>
      <translation>Nase</translation>
    </message>
    <message>
      <source>not read</source>
      <translation>nicht gelesen</translation>
    </message>
    <message>
      <source>one of {words}</source>
      <translation>eines von {words}</translation>
    </message>
    <message>
      <source>onion</source>
      <translation>durchscheinend</translation>
    </message>
    <message>
      <source>only a placeholder of it is on this computer (Git LFS); fetch the file itself first</source>
      <translation>auf diesem Computer liegt nur ein Platzhalter (Git LFS); holen Sie zuerst die Datei selbst</translation>
    </message>
    <message>
      <source>only a placeholder of it may be on this computer; download the file first</source>
      <translation>auf diesem Computer liegt womöglich nur ein Platzhalter; laden Sie zuerst die Datei herunter</translation>
    </message>
    <message>
      <source>oval</source>
      <translation>Oval</translation>
    </message>
    <message>
      <source>pin two points in both</source>
      <translation>setzen Sie in beiden zwei Punkte</translation>
    </message>
    <message>
      <source>right brow</source>
      <translation>rechte Braue</translation>
    </message>
    <message>
      <source>right cheek</source>
      <translation>rechte Wange</translation>
    </message>
    <message>
      <source>right ear</source>
      <translation>rechtes Ohr</translation>
    </message>
    <message>
      <source>right eye</source>
      <translation>rechtes Auge</translation>
    </message>
    <message>
      <source>right jaw</source>
      <translation>rechter Kiefer</translation>
    </message>
    <message>
      <source>right nostril</source>
      <translation>rechter Nasenflügel</translation>
    </message>
    <message>
      <source>right under eye</source>
      <translation>unter dem rechten Auge</translation>
    </message>
    <message>
      <source>side-by-side</source>
      <translation>nebeneinander</translation>
    </message>
    <message>
      <source>the disk does not answer properly</source>
      <translation>der Datenträger antwortet nicht richtig</translation>
    </message>
    <message>
      <source>the disk is full</source>
      <translation>der Datenträger ist voll</translation>
    </message>
    <message>
      <source>the disk says: {reason}</source>
      <translation>der Datenträger meldet: {reason}</translation>
    </message>
    <message>
      <source>the file ends or breaks off before the picture begins</source>
      <translation>die Datei endet oder bricht ab, bevor das Bild beginnt</translation>
    </message>
    <message>
      <source>the file is empty</source>
      <translation>die Datei ist leer</translation>
    </message>
    <message>
      <source>the key of a picture of this session</source>
      <translation>der Schlüssel eines Bildes dieser Sitzung</translation>
    </message>
    <message>
      <source>the size of a picture</source>
      <translation>die Größe eines Bildes</translation>
    </message>
    <message>
      <source>there is a folder of that name</source>
      <translation>es gibt einen Ordner dieses Namens</translation>
    </message>
    <message>
      <source>there is no such file</source>
      <translation>es gibt diese Datei nicht</translation>
    </message>
    <message>
      <source>there is no such folder</source>
      <translation>es gibt diesen Ordner nicht</translation>
    </message>
    <message>
      <source>there is not enough memory for it</source>
      <translation>der Speicher reicht dafür nicht</translation>
    </message>
    <message>
      <source>this session</source>
      <translation>diese Sitzung</translation>
    </message>
    <message>
      <source>true or false</source>
      <translation>wahr oder falsch</translation>
    </message>
    <message>
      <source>two of its annotations share an id</source>
      <translation>zwei seiner Anmerkungen haben dieselbe Kennung</translation>
    </message>
    <message>
      <source>two of its pictures share a key</source>
      <translation>zwei seiner Bilder haben denselben Schlüssel</translation>
    </message>
    <message>
      <source>wipe</source>
      <translation>wischen</translation>
    </message>
    <message>
      <source>you do not have permission to read it</source>
      <translation>Sie dürfen es nicht lesen</translation>
    </message>
    <message>
      <source>{at} holds more than {count} entries</source>
      <translation>{at} enthält mehr als {count} Einträge</translation>
    </message>
    <message>
      <source>{at} holds more than {limit} entries</source>
      <translation>{at} enthält mehr als {limit} Einträge</translation>
    </message>
    <message>
      <source>{at} is longer than {limit} characters</source>
      <translation>{at} ist länger als {limit} Zeichen</translation>
    </message>
    <message>
      <source>{at} is missing</source>
      <translation>{at} fehlt</translation>
    </message>
    <message>
      <source>{at} is not {should}</source>
      <translation>{at} ist nicht, was es sein soll: {should}</translation>
    </message>
    <message>
      <source>{count} annotations were copied.</source>
      <translation>{count} Anmerkungen wurden kopiert.</translation>
    </message>
    <message>
      <source>{count}, last changed {when}</source>
      <translation>{count}, zuletzt geändert {when}</translation>
    </message>
    <message>
      <source>{error} Nothing is lost.</source>
      <translation>{error} Nichts ist verloren.</translation>
    </message>
    <message>
      <source>{hour} o'clock, {strength}</source>
      <translation>{hour} Uhr, {strength}</translation>
    </message>
    <message>
      <source>{length} px</source>
      <translation>{length} px</translation>
    </message>
    <message>
      <source>{matched} ({raw})</source>
      <translation>{matched} ({raw})</translation>
    </message>
    <message>
      <source>{names} changed on disk; the earlier state is still shown.</source>
      <translation>{names}: auf dem Datenträger geändert; noch wird der frühere Stand gezeigt.</translation>
    </message>
    <message>
      <source>{names} is no longer where it was; it stays open here.</source>
      <translation>{names}: nicht mehr, wo es war; hier bleibt es geöffnet.</translation>
    </message>
    <message>
      <source>{name} copy</source>
      <translation>{name} Kopie</translation>
    </message>
    <message>
      <source>{name}: not read</source>
      <translation>{name}: nicht gelesen</translation>
    </message>
    <message>
      <source>{name}: {value}</source>
      <translation>{name}: {value}</translation>
    </message>
    <message>
      <source>{number} annotations</source>
      <translation>{number} Anmerkungen</translation>
    </message>
    <message>
      <source>{number} of {count}</source>
      <translation>{number} von {count}</translation>
    </message>
    <message>
      <source>{place} is not an object</source>
      <translation>{place} ist kein Objekt</translation>
    </message>
    <message>
      <source>{region}: too little skin to compare</source>
      <translation>{region}: zu wenig Haut zum Vergleichen</translation>
    </message>
    <message>
      <source>{region}: {matched} ({raw} as measured), certainty {certainty}</source>
      <translation>{region}: {matched} ({raw} wie gemessen), Sicherheit {certainty}</translation>
    </message>
    <message>
      <source>{region}: {matched} ({raw} as measured); click to look at it</source>
      <translation>{region}: {matched} ({raw} wie gemessen); klicken, um es anzusehen</translation>
    </message>
    <message>
      <source>{share}N{NO-BREAK SPACE}% of face width</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{title} suggests nothing here.</source>
      <translation>{title} schlägt hier nichts vor.</translation>
    </message>
    <message>
      <source>{value} {unit}</source>
      <translation>{value} {unit}</translation>
    </message>
    <message>
      <source>{who} has this session open{where}{since}.</source>
      <translation>{who} hat diese Sitzung{where}{since} geöffnet.</translation>
    </message>
    <message>
      <source>{words}, views not linked</source>
      <translation>{words}, Ansichten nicht verknüpft</translation>
    </message>
    <message>
      <source>“{first}” was taken as the professional picture, “{second}” as the AI picture.</source>
      <translation>„{first}“ gilt als das professionelle Bild, „{second}“ als das KI-Bild.</translation>
    </message>
    <message>
      <source>“{folder}” cannot be written to; the place stays as it was.</source>
      <translation>In „{folder}“ kann nicht geschrieben werden; der Ort bleibt, wie er war.</translation>
    </message>
    <message>
      <source>“{name}” could not be opened as a session: {reason}.</source>
      <translation>„{name}“ konnte nicht als Sitzung geöffnet werden: {reason}.</translation>
    </message>
    <message>
      <source>“{name}” could not be opened: {reason}.</source>
      <translation>„{name}“ konnte nicht geöffnet werden: {reason}.</translation>
    </message>
    <message>
      <source>“{name}” could not be used: {reason}.</source>
      <translation>„{name}“ konnte nicht verwendet werden: {reason}.</translation>
    </message>
    <message>
      <source>“{name}” could not be written: {reason}.</source>
      <translation>„{name}“ konnte nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
      <source>“{name}” has changed since the session was saved: annotations may not lie where they were drawn.</source>
      <translation>„{name}“ hat sich geändert, seit die Sitzung gespeichert wurde: Anmerkungen liegen womöglich nicht, wo sie gezeichnet wurden.</translation>
    </message>
    <message>
      <source>“{name}” was changed by someone else.</source>
      <translation>„{name}“ wurde von jemand anderem geändert.</translation>
    </message>
    <message>
      <source>“{name}” was changed on disk; the earlier picture is no longer there.</source>
      <translation>„{name}“ wurde auf dem Datenträger geändert; das frühere Bild ist nicht mehr da.</translation>
    </message>
    <message>
      <source>“{name}” was changed since the session was saved. Check that the annotations still lie where they belong.</source>
      <translation>„{name}“ wurde geändert, seit die Sitzung gespeichert wurde. Prüfen Sie, ob die Anmerkungen noch richtig liegen.</translation>
    </message>
    <message>
      <source>“{name}” was not where it had been; “{found}” is used.</source>
      <translation>„{name}“ war nicht, wo es gewesen war; „{found}“ wird verwendet.</translation>
    </message>
    <message>
      <source>“{name}” was not where it was; the same picture was found as “{path}”.</source>
      <translation>„{name}“ war nicht, wo es war; dasselbe Bild wurde als „{path}“ gefunden.</translation>
    </message>
    <message>
      <source>“{name}” was recovered or discarded in another window.</source>
      <translation>„{name}“ wurde in einem anderen Fenster wiederhergestellt oder verworfen.</translation>
    </message>
  </context>
</TS>
