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
      <source> along {length:.0%} of what can be judged</source>
      <translation> auf {length:.0%} dessen, was zu beurteilen ist</translation>
    </message>
    <message>
      <source> and </source>
      <translation> und </translation>
    </message>
    <message>
      <source> dpi</source>
      <translation> dpi</translation>
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
      <source> px</source>
      <translation> px</translation>
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
      <source>% of eye distance</source>
      <translation>% des Augenabstands</translation>
    </message>
    <message>
      <source>% of its width</source>
      <translation>% seiner Breite</translation>
    </message>
    <message>
      <source>% of the features'</source>
      <translation>% der Gesichtszüge</translation>
    </message>
    <message>
      <source>% of the other’s</source>
      <translation>% des anderen</translation>
    </message>
    <message>
      <source>% of the subject’s</source>
      <translation>% der Person</translation>
    </message>
    <message>
      <source>&amp;200%</source>
      <translation>&amp;200 %</translation>
    </message>
    <message>
      <source>&amp;400%</source>
      <translation>&amp;400 %</translation>
    </message>
    <message>
      <source>&amp;About Headshot Viewer</source>
      <translation>Ü&amp;ber Headshot Viewer</translation>
    </message>
    <message>
      <source>&amp;Accept</source>
      <translation>&amp;Annehmen</translation>
    </message>
    <message>
      <source>&amp;Actual Pixels</source>
      <translation>&amp;Originalpixel</translation>
    </message>
    <message>
      <source>&amp;Align by Height</source>
      <translation>An der Höhe ausri&amp;chten</translation>
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
      <source>&amp;Assign Anyway</source>
      <translation>&amp;Trotzdem zuweisen</translation>
    </message>
    <message>
      <source>&amp;Back</source>
      <translation>&amp;Zurück</translation>
    </message>
    <message>
      <source>&amp;Bring Back</source>
      <translation>Zu&amp;rückholen</translation>
    </message>
    <message>
      <source>&amp;Cautious</source>
      <translation>&amp;Vorsichtig</translation>
    </message>
    <message>
      <source>&amp;Choose…</source>
      <translation>&amp;Wählen…</translation>
    </message>
    <message>
      <source>&amp;Clear This List</source>
      <translation>Diese &amp;Liste leeren</translation>
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
      <source>&amp;Default Folder</source>
      <translation>&amp;Standardordner</translation>
    </message>
    <message>
      <source>&amp;Delete</source>
      <translation>&amp;Löschen</translation>
    </message>
    <message>
      <source>&amp;Difference</source>
      <translation>Di&amp;fferenz</translation>
    </message>
    <message>
      <source>&amp;Edit</source>
      <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
      <source>&amp;Edit…</source>
      <translation>&amp;Bearbeiten…</translation>
    </message>
    <message>
      <source>&amp;Ellipse</source>
      <translation>&amp;Ellipse</translation>
    </message>
    <message>
      <source>&amp;Export Comparison Sheet</source>
      <translation>Vergleichsblatt &amp;exportieren</translation>
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
      <source>&amp;Find Flaws in All Layers</source>
      <translation>Mängel in allen Messungen &amp;suchen</translation>
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
      <source>&amp;Format</source>
      <translation>&amp;Format</translation>
    </message>
    <message>
      <source>&amp;General</source>
      <translation>&amp;Allgemein</translation>
    </message>
    <message>
      <source>&amp;Go to Face</source>
      <translation>Zu&amp;m Gesicht</translation>
    </message>
    <message>
      <source>&amp;Help</source>
      <translation>&amp;Hilfe</translation>
    </message>
    <message>
      <source>&amp;Hide</source>
      <translation>Ausblen&amp;den</translation>
    </message>
    <message>
      <source>&amp;How the Measurements Work</source>
      <translation>&amp;Wie gemessen wird</translation>
    </message>
    <message>
      <source>&amp;Keen</source>
      <translation>&amp;Empfindlich</translation>
    </message>
    <message>
      <source>&amp;Key</source>
      <translation>&amp;Taste</translation>
    </message>
    <message>
      <source>&amp;Keyboard</source>
      <translation>&amp;Tastatur</translation>
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
      <translation>Me&amp;ssung</translation>
    </message>
    <message>
      <source>&amp;Layout</source>
      <translation>&amp;Anordnung</translation>
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
      <source>&amp;Magnified Callout</source>
      <translation>&amp;Lupenausschnitt</translation>
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
      <source>&amp;Normal</source>
      <translation>&amp;Normal</translation>
    </message>
    <message>
      <source>&amp;Opacity</source>
      <translation>De&amp;ckkraft</translation>
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
      <source>&amp;Preset</source>
      <translation>Vo&amp;rlage</translation>
    </message>
    <message>
      <source>&amp;Previous</source>
      <translation>&amp;Zurück</translation>
    </message>
    <message>
      <source>&amp;Quality</source>
      <translation>&amp;Qualität</translation>
    </message>
    <message>
      <source>&amp;Quit</source>
      <translation>&amp;Beenden</translation>
    </message>
    <message>
      <source>&amp;Redo</source>
      <translation>&amp;Wiederholen</translation>
    </message>
    <message>
      <source>&amp;Reject</source>
      <translation>Ab&amp;lehnen</translation>
    </message>
    <message>
      <source>&amp;Reset Alignment</source>
      <translation>Ausrichtung &amp;zurücksetzen</translation>
    </message>
    <message>
      <source>&amp;Resolution</source>
      <translation>&amp;Auflösung</translation>
    </message>
    <message>
      <source>&amp;Save Session</source>
      <translation>Sitzung &amp;speichern</translation>
    </message>
    <message>
      <source>&amp;Select</source>
      <translation>Aus&amp;wählen</translation>
    </message>
    <message>
      <source>&amp;Sentence for the client</source>
      <translation>&amp;Satz für den Kunden</translation>
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
      <source>&amp;Studio</source>
      <translation>&amp;Studio</translation>
    </message>
    <message>
      <source>&amp;Swap Sides</source>
      <translation>Seiten &amp;tauschen</translation>
    </message>
    <message>
      <source>&amp;Take Back</source>
      <translation>&amp;Zurücknehmen</translation>
    </message>
    <message>
      <source>&amp;Take Over</source>
      <translation>Ü&amp;bernehmen</translation>
    </message>
    <message>
      <source>&amp;Text</source>
      <translation>Te&amp;xt</translation>
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
      <source>&amp;Toggle Fit and 100%</source>
      <translation>&amp;Zwischen Einpassen und 100 % wechseln</translation>
    </message>
    <message>
      <source>&amp;Turn Wipe</source>
      <translation>Wi&amp;schlinie drehen</translation>
    </message>
    <message>
      <source>&amp;Undo</source>
      <translation>&amp;Rückgängig</translation>
    </message>
    <message>
      <source>&amp;Unlock All</source>
      <translation>&amp;Alle entsperren</translation>
    </message>
    <message>
      <source>&amp;Usual Keys</source>
      <translation>&amp;Übliche Tasten</translation>
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
      <source>&amp;or</source>
      <translation>&amp;oder</translation>
    </message>
    <message>
      <source>.</source>
      <translation>,</translation>
    </message>
    <message>
      <source>1 accepted finding ({severities})</source>
      <translation>1 angenommener Befund ({severities})</translation>
    </message>
    <message>
      <source>1 annotation</source>
      <translation>1 Anmerkung</translation>
    </message>
    <message>
      <source>1 … 9 · Home · End</source>
      <translation>1 … 9 · Pos1 · Ende</translation>
    </message>
    <message>
      <source>100% here, and back to fit</source>
      <translation>100 % an dieser Stelle, und zurück zum Einpassen</translation>
    </message>
    <message>
      <source>100% here, and back to fit; on the wipe’s line, centre it</source>
      <translation>100 % an dieser Stelle, und zurück zum Einpassen; auf der Wischlinie: sie in die Mitte setzen</translation>
    </message>
    <message>
      <source>100%: one pixel of the picture is one pixel of this screen</source>
      <translation>100 %: ein Bildpixel ist ein Pixel dieses Bildschirms</translation>
    </message>
    <message>
      <source>100%: pixel for pixel</source>
      <translation>100 %: Pixel für Pixel</translation>
    </message>
    <message>
      <source>64 hexadecimal digits</source>
      <translation>64 hexadezimale Ziffern</translation>
    </message>
    <message>
      <source>&lt;b&gt;{open} open&lt;/b&gt; · {accepted} accepted · {rejected} rejected</source>
      <translation>&lt;b&gt;{open} offen&lt;/b&gt; · {accepted} angenommen · {rejected} abgelehnt</translation>
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
      <source>A hard edge, halo or soft edge</source>
      <translation>Eine harte Kante, ein Saum oder eine weiche Kante</translation>
    </message>
    <message>
      <source>A hard edge, halo, soft edge or missing strands</source>
      <translation>Eine harte Kante, ein Saum, eine weiche Kante oder fehlende Strähnen</translation>
    </message>
    <message>
      <source>A neutral grey lets colours be judged as they are.</source>
      <translation>Vor neutralem Grau lassen sich Farben beurteilen, wie sie sind.</translation>
    </message>
    <message>
      <source>A picture file; stands in place of the name</source>
      <translation>Eine Bilddatei; steht anstelle des Namens</translation>
    </message>
    <message>
      <source>A picture is missing, or still being opened</source>
      <translation>Ein Bild fehlt oder wird noch geöffnet</translation>
    </message>
    <message>
      <source>A region of the face</source>
      <translation>Eine Region des Gesichts</translation>
    </message>
    <message>
      <source>A ribbon along the subject’s outline: the hotter, the more the edge looks cut out, haloed or faded rather than drawn by a lens; it is reported above 50 points. It is grey where subject and background hardly differ, so that the edge cannot be judged.</source>
      <translation>Ein Band entlang des Umrisses der Person: je heißer, desto mehr wirkt die Kante ausgeschnitten, gesäumt oder verwischt statt von einem Objektiv gezeichnet; über 50 Punkten wird es gemeldet. Grau ist es, wo sich Person und Hintergrund kaum unterscheiden, sodass die Kante nicht zu beurteilen ist.</translation>
    </message>
    <message>
      <source>A thin rim of another colour follows the outline (cut-out fringe, or strong sharpening).</source>
      <translation>Ein dünner Saum anderer Farbe folgt dem Umriss (Freistellrand oder starkes Schärfen).</translation>
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
      <source>AI Var&amp;iants</source>
      <translation>KI-Var&amp;ianten</translation>
    </message>
    <message>
      <source>AI Variants</source>
      <translation>KI-Varianten</translation>
    </message>
    <message>
      <source>AI skin’s texture in % of the professional</source>
      <translation>Textur der KI-Haut in % der professionellen</translation>
    </message>
    <message>
      <source>AI to professional</source>
      <translation>KI zu professionell</translation>
    </message>
    <message>
      <source>AI variants</source>
      <translation>KI-Varianten</translation>
    </message>
    <message>
      <source>About Headshot Viewer</source>
      <translation>Über Headshot Viewer</translation>
    </message>
    <message>
      <source>Acce&amp;pt</source>
      <translation>Annehm&amp;en</translation>
    </message>
    <message>
      <source>Accept All in &amp;Layer</source>
      <translation>Alle der &amp;Messung annehmen</translation>
    </message>
    <message>
      <source>Accept All in Layer</source>
      <translation>Alle der Messung annehmen</translation>
    </message>
    <message>
      <source>Accept Finding</source>
      <translation>Befund annehmen</translation>
    </message>
    <message>
      <source>Accept a finding, or mark a flaw, first</source>
      <translation>Nehmen Sie zuerst einen Befund an, oder markieren Sie einen Mangel</translation>
    </message>
    <message>
      <source>Accept all open suggestions of its layer</source>
      <translation>Alles Offene seiner Messung annehmen</translation>
    </message>
    <message>
      <source>Accept everything that is open in the selected one’s layer</source>
      <translation>Alles Offene in der Messung des Gewählten annehmen</translation>
    </message>
    <message>
      <source>Accept findings, or give annotations a flaw: then you can walk through them with your client.</source>
      <translation>Nehmen Sie Befunde an, oder geben Sie Anmerkungen einen Mangel: Dann können Sie sie mit Ihrem Kunden durchgehen.</translation>
    </message>
    <message>
      <source>Accepted</source>
      <translation>Angenommen</translation>
    </message>
    <message>
      <source>Ad&amp;just Regions…</source>
      <translation>&amp;Regionen anpassen…</translation>
    </message>
    <message>
      <source>Add AI &amp;Variants…</source>
      <translation>KI-&amp;Varianten hinzufügen…</translation>
    </message>
    <message>
      <source>Add AI Variants</source>
      <translation>KI-Varianten hinzufügen</translation>
    </message>
    <message>
      <source>Add Both as AI Variants</source>
      <translation>Beide als KI-Varianten hinzufügen</translation>
    </message>
    <message>
      <source>Add a copy next to what is selected</source>
      <translation>Eine Kopie neben das Gewählte legen</translation>
    </message>
    <message>
      <source>Add another AI variant first</source>
      <translation>Fügen Sie zuerst eine weitere KI-Variante hinzu</translation>
    </message>
    <message>
      <source>Add…</source>
      <translation>Hinzufügen…</translation>
    </message>
    <message>
      <source>Adjust &amp;Eyes…</source>
      <translation>Aug&amp;en anpassen…</translation>
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
      <source>Al&amp;ign</source>
      <translation>A&amp;usrichten</translation>
    </message>
    <message>
      <source>Align &amp;Bottom</source>
      <translation>&amp;Unten ausrichten</translation>
    </message>
    <message>
      <source>Align &amp;Centre</source>
      <translation>&amp;Mittig ausrichten</translation>
    </message>
    <message>
      <source>Align &amp;Left</source>
      <translation>&amp;Links ausrichten</translation>
    </message>
    <message>
      <source>Align &amp;Middle</source>
      <translation>Auf &amp;halber Höhe ausrichten</translation>
    </message>
    <message>
      <source>Align &amp;Right</source>
      <translation>&amp;Rechts ausrichten</translation>
    </message>
    <message>
      <source>Align &amp;Top</source>
      <translation>&amp;Oben ausrichten</translation>
    </message>
    <message>
      <source>Align Bottom</source>
      <translation>Unten ausrichten</translation>
    </message>
    <message>
      <source>Align Centre</source>
      <translation>Mittig ausrichten</translation>
    </message>
    <message>
      <source>Align Left</source>
      <translation>Links ausrichten</translation>
    </message>
    <message>
      <source>Align Middle</source>
      <translation>Auf halber Höhe ausrichten</translation>
    </message>
    <message>
      <source>Align Right</source>
      <translation>Rechts ausrichten</translation>
    </message>
    <message>
      <source>Align Top</source>
      <translation>Oben ausrichten</translation>
    </message>
    <message>
      <source>Align by &amp;Face</source>
      <translation>Am &amp;Gesicht ausrichten</translation>
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
      <source>All</source>
      <translation>Alle</translation>
    </message>
    <message>
      <source>All Measurements</source>
      <translation>Alle Messungen</translation>
    </message>
    <message>
      <source>All in &amp;Layer</source>
      <translation>Alle der Me&amp;ssung</translation>
    </message>
    <message>
      <source>All keys on one page</source>
      <translation>Alle Tasten auf einer Seite</translation>
    </message>
    <message>
      <source>All kinds</source>
      <translation>Alle Arten</translation>
    </message>
    <message>
      <source>All layers are being measured</source>
      <translation>Alle Messungen laufen</translation>
    </message>
    <message>
      <source>All layers have measured these pictures</source>
      <translation>Alle Messungen dieser Bilder liegen vor</translation>
    </message>
    <message>
      <source>All six pairs are pinned; drag them to correct.</source>
      <translation>Alle sechs Paare sind gesetzt; ziehen Sie sie, um zu verbessern.</translation>
    </message>
    <message>
      <source>Also marked: {list}</source>
      <translation>Auch markiert: {list}</translation>
    </message>
    <message>
      <source>Also marked: {list}  ·  and {count} more</source>
      <translation>Auch markiert: {list}  ·  und {count} weitere</translation>
    </message>
    <message>
      <source>Alt while drawing or dragging</source>
      <translation>Alt beim Zeichnen oder Ziehen</translation>
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
      <source>Another expression, pose, lens or distance of the camera changes these figures in one and the same person; so nothing is judged from them.</source>
      <translation>Anderer Ausdruck, andere Pose, anderes Objektiv oder anderer Kameraabstand ändern diese Zahlen bei ein und derselben Person; daher wird aus ihnen nichts geurteilt.</translation>
    </message>
    <message>
      <source>Any other colour…</source>
      <translation>Andere Farbe…</translation>
    </message>
    <message>
      <source>Apply Preset</source>
      <translation>Vorlage anwenden</translation>
    </message>
    <message>
      <source>Arrow keys</source>
      <translation>Pfeiltasten</translation>
    </message>
    <message>
      <source>Arrow keys move it by 1%, with Shift by 10%; a double click centres it</source>
      <translation>Pfeiltasten bewegen sie um 1 %, mit Umschalt um 10 %; ein Doppelklick zentriert sie</translation>
    </message>
    <message>
      <source>Arrow keys on the wipe’s line</source>
      <translation>Pfeiltasten auf der Wischlinie</translation>
    </message>
    <message>
      <source>Arrow keys, F2, Delete on the AI variants</source>
      <translation>Pfeiltasten, F2, Entf auf den KI-Varianten</translation>
    </message>
    <message>
      <source>As &amp;Measured</source>
      <translation>Wie &amp;gemessen</translation>
    </message>
    <message>
      <source>As chosen below</source>
      <translation>Wie unten gewählt</translation>
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
      <source>At {height_px} px height fine detail is only partly recorded.</source>
      <translation>Bei {height_px} px Höhe sind feine Einzelheiten nur teilweise erfasst.</translation>
    </message>
    <message>
      <source>At {px} px, one pixel is the mean of {one:.0f} × {one:.0f} pixels of the left picture and {other:.0f} × {other:.0f} of the right one. Pores, single hairs and the edge of a cut-out are smaller: they are averaged away in both, so both can look fine.</source>
      <translation>Bei {px} px ist ein Pixel das Mittel von {one:.0f} × {one:.0f} Pixeln des linken Bildes und {other:.0f} × {other:.0f} des rechten. Poren, einzelne Haare und die Kante eines Ausschnitts sind kleiner: Sie werden in beiden weggemittelt, sodass beide gut aussehen können.</translation>
    </message>
    <message>
      <source>At {px} px, one pixel is the mean of {one:.0f} × {one:.0f} pixels of the picture. Pores, single hairs and the edge of a cut-out are smaller: they are averaged away.</source>
      <translation>Bei {px} px ist ein Pixel das Mittel von {one:.0f} × {one:.0f} Pixeln des Bildes. Poren, einzelne Haare und die Kante eines Ausschnitts sind kleiner: Sie werden weggemittelt.</translation>
    </message>
    <message>
      <source>Background</source>
      <translation>Hintergrund</translation>
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
      <source>Backspace, Page Up, Left</source>
      <translation>Rücktaste, Bild auf, Links</translation>
    </message>
    <message>
      <source>Be&amp;gin Consultation</source>
      <translation>Beratun&amp;g beginnen</translation>
    </message>
    <message>
      <source>Begin to present first</source>
      <translation>Beginnen Sie zuerst mit der Präsentation</translation>
    </message>
    <message>
      <source>Below the others, first in the list</source>
      <translation>Unter den anderen, zuerst in der Liste</translation>
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
      <source>Black out the presentation for a while</source>
      <translation>Auf der Präsentation eine Weile nichts zeigen</translation>
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
      <source>Blur is in px at the working size; true blur of 1 to 6 px is read within about 0.5 px, and more than about 6 px is not told apart.</source>
      <translation>Unschärfe in px bei Arbeitsgröße; wahre Unschärfe von 1 bis 6 px wird auf etwa 0,5 px gelesen, über etwa 6 px wird nicht unterschieden.</translation>
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
      <source>Both pictures as large as people meet them, in the pixels of this screen, cut around the face as sites do; and below, the same at full size.</source>
      <translation>Beide Bilder so groß, wie man ihnen begegnet, in den Pixeln dieses Bildschirms, um das Gesicht beschnitten wie auf Webseiten; und darunter dasselbe in voller Größe.</translation>
    </message>
    <message>
      <source>Both pictures as large as people meet them: in a feed, in a call, on a badge</source>
      <translation>Beide Bilder so groß, wie man ihnen begegnet: im Feed, im Gespräch, auf dem Ausweis</translation>
    </message>
    <message>
      <source>Both pictures were measured at {height_px} px height.</source>
      <translation>Beide Bilder wurden bei {height_px} px Höhe gemessen.</translation>
    </message>
    <message>
      <source>Bring Finding Back</source>
      <translation>Befund zurückholen</translation>
    </message>
    <message>
      <source>Bring For&amp;ward</source>
      <translation>Nach v&amp;orn</translation>
    </message>
    <message>
      <source>Bring Forward</source>
      <translation>Nach vorn</translation>
    </message>
    <message>
      <source>Bring it back first</source>
      <translation>Holen Sie ihn zuerst zurück</translation>
    </message>
    <message>
      <source>Bring to &amp;Front</source>
      <translation>&amp;In den Vordergrund</translation>
    </message>
    <message>
      <source>Bring to Front</source>
      <translation>In den Vordergrund</translation>
    </message>
    <message>
      <source>By kind of flaw</source>
      <translation>Nach Art des Mangels</translation>
    </message>
    <message>
      <source>By layer</source>
      <translation>Nach Messung</translation>
    </message>
    <message>
      <source>C&amp;hoose…</source>
      <translation>&amp;Wählen…</translation>
    </message>
    <message>
      <source>CIEDE2000 (Sharma, Wu and Dalal, 2005) of skin medians at equal lightness, and widths of the subject’s mask in face widths (own study, 2025).</source>
      <translation>CIEDE2000 (Sharma, Wu und Dalal, 2005) der Hautmediane bei gleicher Helligkeit, und Breiten der Personenmaske in Gesichtsbreiten (eigene Studie, 2025).</translation>
    </message>
    <message>
      <source>Ca&amp;llout</source>
      <translation>A&amp;usschnitt</translation>
    </message>
    <message>
      <source>Camera, light and taste differ between good photos too: this is no flaw by itself.</source>
      <translation>Kamera, Licht und Geschmack unterscheiden sich auch zwischen guten Fotos: Das ist für sich kein Mangel.</translation>
    </message>
    <message>
      <source>Cancelled.</source>
      <translation>Abgebrochen.</translation>
    </message>
    <message>
      <source>Card, {px} px</source>
      <translation>Karte, {px} px</translation>
    </message>
    <message>
      <source>Cautious, normal or keen: from where on a layer reports something. It moves limits, never a measured value, and every number names the limit it was judged by. Only normal was tried on pictures of which the truth is known; cautious reports less and keen more, so that keen is wrong more often. Hints are too faint to be reported, and are shown only if you wish.</source>
      <translation>Vorsichtig, normal oder empfindlich: ab wann eine Messung etwas meldet. Das verschiebt Grenzen, nie einen Messwert, und jede Zahl nennt die Grenze, an der sie beurteilt wurde. Nur „normal“ wurde an Bildern erprobt, deren Wahrheit bekannt ist; „vorsichtig“ meldet weniger und „empfindlich“ mehr, sodass „empfindlich“ öfter falsch liegt. Hinweise sind zu schwach, um gemeldet zu werden, und erscheinen nur auf Wunsch.</translation>
    </message>
    <message>
      <source>Certainty</source>
      <translation>Sicherheit</translation>
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
      <source>Change Callout</source>
      <translation>Ausschnitt ändern</translation>
    </message>
    <message>
      <source>Change Flaw</source>
      <translation>Mangel ändern</translation>
    </message>
    <message>
      <source>Change Severity</source>
      <translation>Schwere ändern</translation>
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
      <source>Cheek</source>
      <translation>Wange</translation>
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
      <source>Choose a Logo</source>
      <translation>Logo wählen</translation>
    </message>
    <message>
      <source>Choose a command to change its keys.</source>
      <translation>Wählen Sie einen Befehl, um seine Tasten zu ändern.</translation>
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
      <source>Choose a layer to see where the two pictures differ.</source>
      <translation>Wählen Sie eine Messung, um zu sehen, wo sich die Bilder unterscheiden.</translation>
    </message>
    <message>
      <source>Choose a preset to delete it</source>
      <translation>Wählen Sie eine Vorlage, um sie zu löschen</translation>
    </message>
    <message>
      <source>Choose layout, format, paper, studio and client, with a preview of the page</source>
      <translation>Anordnung, Format, Papier, Studio und Kunde wählen und die Seite sehen, wie sie wird</translation>
    </message>
    <message>
      <source>Choose the wipe first</source>
      <translation>Wählen Sie zuerst das Wischen</translation>
    </message>
    <message>
      <source>Choose which findings are listed, and in which order</source>
      <translation>Wählen, welche Befunde in welcher Reihenfolge aufgeführt werden</translation>
    </message>
    <message>
      <source>Cl&amp;ient</source>
      <translation>&amp;Kunde</translation>
    </message>
    <message>
      <source>Clearly smoother over all skin</source>
      <translation>Deutlich glatter über die ganze Haut</translation>
    </message>
    <message>
      <source>Click a place that both pictures show, for example a corner of an eye.</source>
      <translation>Klicken Sie eine Stelle an, die beide Bilder zeigen, etwa einen Augenwinkel.</translation>
    </message>
    <message>
      <source>Click the corners of a region, or drag around it; a double-click or Enter closes it</source>
      <translation>Klicken Sie die Ecken einer Region an, oder ziehen Sie um sie herum; Doppelklick oder Eingabe schließt sie</translation>
    </message>
    <message>
      <source>Click the face to link by; drag its marks where they are not on the eyes.</source>
      <translation>Klicken Sie das Gesicht an, das verbunden werden soll; ziehen Sie seine Marken auf die Augen, wo sie danebenliegen.</translation>
    </message>
    <message>
      <source>Click the same two to six places in both pictures</source>
      <translation>Klicken Sie in beiden Bildern dieselben zwei bis sechs Stellen an</translation>
    </message>
    <message>
      <source>Client E-mail (2400 px)</source>
      <translation>E-Mail an Kunden (2400 px)</translation>
    </message>
    <message>
      <source>Clos&amp;e-ups</source>
      <translation>&amp;Details</translation>
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
      <translation>Details</translation>
    </message>
    <message>
      <source>Clothing</source>
      <translation>Kleidung</translation>
    </message>
    <message>
      <source>Co&amp;py as Text</source>
      <translation>Als &amp;Text kopieren</translation>
    </message>
    <message>
      <source>Colo&amp;ur</source>
      <translation>Farb&amp;e</translation>
    </message>
    <message>
      <source>Colour</source>
      <translation>Farbe</translation>
    </message>
    <message>
      <source>Colour profiles across the outline and one logistic regression for each flaw, fitted to pictures assembled from 21 real portraits with known flaws; the subject by MediaPipe’s selfie segmentation (2021) and U²-Net (Qin and others, “U²-Net: Going deeper with nested U-structure for salient object detection”, Pattern Recognition 106, 2020), refined by a guided filter (He, Sun and Tang, 2013).</source>
      <translation>Farbprofile quer zum Umriss und je Mangel eine logistische Regression, angepasst an Bilder, die aus 21 echten Porträts mit bekannten Mängeln zusammengesetzt wurden; die Person nach MediaPipes Selfie-Segmentierung (2021) und U²-Net (Qin und andere, „U²-Net: Going deeper with nested U-structure for salient object detection“, Pattern Recognition 106, 2020), verfeinert durch einen Guided Filter (He, Sun und Tang, 2013).</translation>
    </message>
    <message>
      <source>Colour: {profile}</source>
      <translation>Farbe: {profile}</translation>
    </message>
    <message>
      <source>Colours or contrasts are not as they are on real skin, hair or cloth.</source>
      <translation>Farben oder Kontraste sind nicht, wie sie auf echter Haut, echtem Haar oder Stoff sind.</translation>
    </message>
    <message>
      <source>Command</source>
      <translation>Befehl</translation>
    </message>
    <message>
      <source>Commands and their keys</source>
      <translation>Befehle und ihre Tasten</translation>
    </message>
    <message>
      <source>Comment, {px} px</source>
      <translation>Kommentar, {px} px</translation>
    </message>
    <message>
      <source>Compare both eyes: where they look, the reflections of light, the pupils, the rims of the iris and the lids.</source>
      <translation>Vergleichen Sie beide Augen: wohin sie blicken, die Lichtreflexe, die Pupillen, die Irisränder und die Lider.</translation>
    </message>
    <message>
      <source>Compare ears, earrings, eyes, glasses, teeth and collar, left against right.</source>
      <translation>Vergleichen Sie Ohren, Ohrringe, Augen, Brille, Zähne und Kragen, links gegen rechts.</translation>
    </message>
    <message>
      <source>Compare forehead and cheeks at 100%: real skin has pores, fine hairs and small shifts of tone.</source>
      <translation>Vergleichen Sie Stirn und Wangen bei 100 %: Echte Haut hat Poren, feine Härchen und leichte Farbwechsel.</translation>
    </message>
    <message>
      <source>Compare head with shoulders, eyes with face, and the length of neck, arms and fingers.</source>
      <translation>Vergleichen Sie Kopf und Schultern, Augen und Gesicht sowie die Länge von Hals, Armen und Fingern.</translation>
    </message>
    <message>
      <source>Compare lashes, hair, ears and collar: sharpness should fall off evenly with distance.</source>
      <translation>Vergleichen Sie Wimpern, Haar, Ohren und Kragen: Die Schärfe sollte mit der Entfernung gleichmäßig nachlassen.</translation>
    </message>
    <message>
      <source>Compare more AI pictures with the professional one</source>
      <translation>Weitere KI-Bilder gegen das professionelle stellen</translation>
    </message>
    <message>
      <source>Compare neck, shoulders and build, and the tone of the skin on face and neck.</source>
      <translation>Vergleichen Sie Hals, Schultern und Statur sowie den Hautton an Gesicht und Hals.</translation>
    </message>
    <message>
      <source>Compare the size of nose, ears and head in both pictures, and follow straight lines in the background.</source>
      <translation>Vergleichen Sie die Größe von Nase, Ohren und Kopf in beiden Bildern, und folgen Sie geraden Linien im Hintergrund.</translation>
    </message>
    <message>
      <source>Compare the tilt of the head, the line of the shoulders, and where the weight rests.</source>
      <translation>Vergleichen Sie die Neigung des Kopfes, die Linie der Schultern und wo das Gewicht ruht.</translation>
    </message>
    <message>
      <source>Compare where shadows fall on nose, neck and clothes with where the light in the background comes from.</source>
      <translation>Vergleichen Sie, wohin Schatten auf Nase, Hals und Kleidung fallen, mit der Richtung des Lichts im Hintergrund.</translation>
    </message>
    <message>
      <source>Comparison</source>
      <translation>Vergleich</translation>
    </message>
    <message>
      <source>Consultation</source>
      <translation>Beratung</translation>
    </message>
    <message>
      <source>Cop&amp;y</source>
      <translation>&amp;Kopieren</translation>
    </message>
    <message>
      <source>Copy &amp;View</source>
      <translation>An&amp;sicht kopieren</translation>
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
      <source>Copy the current view as a picture</source>
      <translation>Die jetzige Ansicht als Bild kopieren</translation>
    </message>
    <message>
      <source>Copy the selected annotations and remove them</source>
      <translation>Die gewählten Anmerkungen kopieren und entfernen</translation>
    </message>
    <message>
      <source>Copy the selected annotations, or the current view if none is selected</source>
      <translation>Die gewählten Anmerkungen kopieren, oder die jetzige Ansicht, wenn keine gewählt ist</translation>
    </message>
    <message>
      <source>Copying…</source>
      <translation>Wird kopiert…</translation>
    </message>
    <message>
      <source>Counts from the next start of the program.</source>
      <translation>Gilt ab dem nächsten Start des Programms.</translation>
    </message>
    <message>
      <source>Cover the mouth with a finger: do the eyes smile too, with the small folds that belong to it?</source>
      <translation>Decken Sie den Mund mit einem Finger ab: Lächeln auch die Augen, mit den kleinen Falten, die dazugehören?</translation>
    </message>
    <message>
      <source>Ctrl + Shift + wheel</source>
      <translation>Strg + Umschalt + Mausrad</translation>
    </message>
    <message>
      <source>Ctrl + arrow keys</source>
      <translation>Strg + Pfeiltasten</translation>
    </message>
    <message>
      <source>Ctrl + drag an annotation</source>
      <translation>Strg + Ziehen einer Anmerkung</translation>
    </message>
    <message>
      <source>Ctrl + drag on nothing, Ctrl + middle drag</source>
      <translation>Strg + Ziehen auf freier Fläche, Strg + Ziehen mit der mittleren Taste</translation>
    </message>
    <message>
      <source>Ctrl + wheel</source>
      <translation>Strg + Mausrad</translation>
    </message>
    <message>
      <source>Ctrl while drawing or dragging</source>
      <translation>Strg beim Zeichnen oder Ziehen</translation>
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
      <source>D&amp;one</source>
      <translation>Ferti&amp;g</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>Dunkel</translation>
    </message>
    <message>
      <source>Dark: {low}. Bright: {high}.</source>
      <translation>Dunkel: {low}. Hell: {high}.</translation>
    </message>
    <message>
      <source>Darken the brighter picture until both faces are equally bright</source>
      <translation>Das hellere Bild dunkler zeigen: beide Gesichter sind gleich hell</translation>
    </message>
    <message>
      <source>Darker grey</source>
      <translation>Dunkleres Grau</translation>
    </message>
    <message>
      <source>Dashed</source>
      <translation>Gestrichelt</translation>
    </message>
    <message>
      <source>Dashes of strokes</source>
      <translation>Strichelung der Linien</translation>
    </message>
    <message>
      <source>Decision</source>
      <translation>Entscheidung</translation>
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
      <source>Delete this preset</source>
      <translation>Diese Vorlage löschen</translation>
    </message>
    <message>
      <source>Delete what is selected; reject a suggestion</source>
      <translation>Das Gewählte löschen; einen Vorschlag ablehnen</translation>
    </message>
    <message>
      <source>Depth of field</source>
      <translation>Schärfentiefe</translation>
    </message>
    <message>
      <source>Described, not judged: expression and pose change it as much as anything.</source>
      <translation>Beschrieben, nicht beurteilt: Ausdruck und Pose ändern es so sehr wie alles andere.</translation>
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
      <source>Direction (0° right, 90° above)</source>
      <translation>Richtung (0° rechts, 90° oben)</translation>
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
      <source>Distances and angles between landmarks of MediaPipe’s face mesh (Kartynnik and others, “Real-time facial surface geometry from monocular video on mobile GPUs”, 2019).</source>
      <translation>Abstände und Winkel zwischen Landmarken von MediaPipes Gesichtsnetz (Kartynnik und andere, „Real-time facial surface geometry from monocular video on mobile GPUs“, 2019).</translation>
    </message>
    <message>
      <source>Distri&amp;bute</source>
      <translation>&amp;Verteilen</translation>
    </message>
    <message>
      <source>Distribute &amp;Across</source>
      <translation>&amp;Waagerecht verteilen</translation>
    </message>
    <message>
      <source>Distribute &amp;Down</source>
      <translation>&amp;Senkrecht verteilen</translation>
    </message>
    <message>
      <source>Distribute Across</source>
      <translation>Waagerecht verteilen</translation>
    </message>
    <message>
      <source>Distribute Down</source>
      <translation>Senkrecht verteilen</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>Fertig</translation>
    </message>
    <message>
      <source>Dotted</source>
      <translation>Gepunktet</translation>
    </message>
    <message>
      <source>Double tap with two fingers</source>
      <translation>Doppeltippen mit zwei Fingern</translation>
    </message>
    <message>
      <source>Double-click</source>
      <translation>Doppelklick</translation>
    </message>
    <message>
      <source>Down to the same depth, the silhouette is {one:.1f} face widths wide in the professional picture and {other:.1f} in the AI picture.</source>
      <translation>Bis zur gleichen Tiefe ist die Silhouette im professionellen Bild {one:.1f} Gesichtsbreiten breit und im KI-Bild {other:.1f}.</translation>
    </message>
    <message>
      <source>Drag around a place to show it magnified</source>
      <translation>Ziehen Sie um eine Stelle, um sie vergrößert zu zeigen</translation>
    </message>
    <message>
      <source>Drag around a place to show it magnified in both pictures, at equal face scale</source>
      <translation>Ziehen Sie um eine Stelle, um sie in beiden Bildern vergrößert zu zeigen, bei gleicher Gesichtsgröße</translation>
    </message>
    <message>
      <source>Drag around the place on the picture</source>
      <translation>Ziehen Sie auf dem Bild um die Stelle</translation>
    </message>
    <message>
      <source>Drag on nothing, middle drag, Space + drag</source>
      <translation>Ziehen auf freier Fläche, Ziehen mit der mittleren Taste, Leertaste + Ziehen</translation>
    </message>
    <message>
      <source>Drag the disc above a selected annotation</source>
      <translation>Ziehen der Scheibe über einer gewählten Anmerkung</translation>
    </message>
    <message>
      <source>Drag the eyes to where they are, or choose another face</source>
      <translation>Ziehen Sie die Augen an ihre Stelle, oder wählen Sie ein anderes Gesicht</translation>
    </message>
    <message>
      <source>Drag the marks where they are not on the eyes.</source>
      <translation>Ziehen Sie die Marken auf die Augen, wo sie danebenliegen.</translation>
    </message>
    <message>
      <source>Drag the outlines of forehead, cheeks and the other regions to where they are</source>
      <translation>Ziehen Sie die Umrisse von Stirn, Wangen und den anderen Regionen an ihre Stelle</translation>
    </message>
    <message>
      <source>Drag the outlines to where the parts of the face are.</source>
      <translation>Ziehen Sie die Umrisse dorthin, wo die Teile des Gesichts sind.</translation>
    </message>
    <message>
      <source>Draw &amp;Outline</source>
      <translation>&amp;Umriss zeichnen</translation>
    </message>
    <message>
      <source>Draw Arrow</source>
      <translation>Pfeil zeichnen</translation>
    </message>
    <message>
      <source>Draw Callout</source>
      <translation>Ausschnitt zeichnen</translation>
    </message>
    <message>
      <source>Draw Ellipse</source>
      <translation>Ellipse zeichnen</translation>
    </message>
    <message>
      <source>Draw Freehand Line</source>
      <translation>Freihandlinie zeichnen</translation>
    </message>
    <message>
      <source>Draw Measured Line</source>
      <translation>Messlinie zeichnen</translation>
    </message>
    <message>
      <source>Draw Ou&amp;tline</source>
      <translation>&amp;Umriss zeichnen</translation>
    </message>
    <message>
      <source>Draw Outline of Finding</source>
      <translation>Umriss des Befunds zeichnen</translation>
    </message>
    <message>
      <source>Draw Pin</source>
      <translation>Nadel setzen</translation>
    </message>
    <message>
      <source>Draw Polygon</source>
      <translation>Vieleck zeichnen</translation>
    </message>
    <message>
      <source>Draw Rectangle</source>
      <translation>Rechteck zeichnen</translation>
    </message>
    <message>
      <source>Draw Text</source>
      <translation>Text schreiben</translation>
    </message>
    <message>
      <source>Draw a line that shows its length in per cent of the face’s width</source>
      <translation>Eine Linie zeichnen, die ihre Länge in Prozent der Gesichtsbreite nennt</translation>
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
      <source>Draw around the place of the selected suggestion</source>
      <translation>Ziehen Sie um die Stelle, die der gewählte Vorschlag meint</translation>
    </message>
    <message>
      <source>Draw by hand; with Shift or Alt a straight line</source>
      <translation>Freihändig zeichnen; mit Umschalt oder Alt eine gerade Linie</translation>
    </message>
    <message>
      <source>Draw open suggestions as dashed outlines</source>
      <translation>Offene Vorschläge als gestrichelte Umrisse zeichnen</translation>
    </message>
    <message>
      <source>Drop the AI picture here</source>
      <translation>KI-Bild hier ablegen</translation>
    </message>
    <message>
      <source>Drop the photographer’s picture here</source>
      <translation>Bild des Fotografen hier ablegen</translation>
    </message>
    <message>
      <source>Duplic&amp;ate</source>
      <translation>Du&amp;plizieren</translation>
    </message>
    <message>
      <source>Duplicate</source>
      <translation>Duplizieren</translation>
    </message>
    <message>
      <source>E&amp;dit</source>
      <translation>Bearbe&amp;iten</translation>
    </message>
    <message>
      <source>E&amp;xport View…</source>
      <translation>&amp;Ansicht exportieren…</translation>
    </message>
    <message>
      <source>Each layer measures one named thing in both pictures, with both faces at the same size, and says both values and how sure it is. The layers see flaws that can be named: smoothed skin, a cut-out edge, grain that does not match. None of them tells whether a picture was made by AI: many AI pictures show none of these flaws, and many real ones are retouched. So there is no score and no verdict.</source>
      <translation>Jede Messung misst in beiden Bildern eine benannte Sache, beide Gesichter gleich groß, und nennt beide Werte und wie sicher sie ist. Die Messungen sehen Mängel, die sich benennen lassen: geglättete Haut, eine ausgeschnittene Kante, Korn, das nicht passt. Keine sagt, ob ein Bild von KI stammt: Viele KI-Bilder zeigen keinen dieser Mängel, und viele echte sind retuschiert. Deshalb gibt es keine Punktzahl und kein Urteil.</translation>
    </message>
    <message>
      <source>Each layer’s page says how right it was on {pictures} real and AI pictures, many of them changed on purpose so that the truth is known. Measured on {day}; the figures are made by a program that comes with the source.</source>
      <translation>Die Seite jeder Messung sagt, wie oft sie bei {pictures} echten und KI-Bildern richtig lag, viele davon absichtlich verändert, damit die Wahrheit bekannt ist. Gemessen am {day}; die Zahlen stammen von einem Programm, das dem Quelltext beiliegt.</translation>
    </message>
    <message>
      <source>Edit Finding</source>
      <translation>Befund bearbeiten</translation>
    </message>
    <message>
      <source>Edit Note</source>
      <translation>Notiz bearbeiten</translation>
    </message>
    <message>
      <source>Edit Note or Te&amp;xt</source>
      <translation>Notiz oder Text &amp;bearbeiten</translation>
    </message>
    <message>
      <source>Edit Text</source>
      <translation>Text bearbeiten</translation>
    </message>
    <message>
      <source>Ellipse</source>
      <translation>Ellipse</translation>
    </message>
    <message>
      <source>En&amp;d Consultation</source>
      <translation>Beratung be&amp;enden</translation>
    </message>
    <message>
      <source>End Presentation</source>
      <translation>Präsentation beenden</translation>
    </message>
    <message>
      <source>Enter</source>
      <translation>Eingabe</translation>
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
      <source>Esc</source>
      <translation>Esc</translation>
    </message>
    <message>
      <source>Even the smoothest parts of {picture} have {smoothest:.1f} grey levels of texture: much of it is grain or noise.</source>
      <translation>{picture}: Selbst die glattesten Teile haben {smoothest:.1f} Graustufen Textur; viel davon ist Korn oder Rauschen.</translation>
    </message>
    <message>
      <source>Every Pixel, Side by Side</source>
      <translation>Jedes Pixel, nebeneinander</translation>
    </message>
    <message>
      <source>Every change is kept here, and offered after a crash.</source>
      <translation>Jede Änderung wird hier bewahrt und nach einem Absturz angeboten.</translation>
    </message>
    <message>
      <source>Every head is cut alike: the variants are shown at one face scale.</source>
      <translation>Jeder Kopf ist gleich beschnitten: Die Varianten stehen bei gleicher Gesichtsgröße.</translation>
    </message>
    <message>
      <source>Everything stays on this computer</source>
      <translation>Alles bleibt auf diesem Computer</translation>
    </message>
    <message>
      <source>Ex&amp;change Roles</source>
      <translation>Ro&amp;llen tauschen</translation>
    </message>
    <message>
      <source>Exchange Roles</source>
      <translation>Rollen tauschen</translation>
    </message>
    <message>
      <source>Export &amp;Overview…</source>
      <translation>Ü&amp;bersicht exportieren…</translation>
    </message>
    <message>
      <source>Export &amp;with Options…</source>
      <translation>Mit &amp;Optionen exportieren…</translation>
    </message>
    <message>
      <source>Export Comparison Sheet</source>
      <translation>Vergleichsblatt exportieren</translation>
    </message>
    <message>
      <source>Export Reality Check</source>
      <translation>Wirklichkeitsprobe exportieren</translation>
    </message>
    <message>
      <source>Export View</source>
      <translation>Ansicht exportieren</translation>
    </message>
    <message>
      <source>Exporting…</source>
      <translation>Export läuft…</translation>
    </message>
    <message>
      <source>Expression, hands, clothes, jewellery and whether it looks like the person are not measured: those are for you to see and to mark. You can correct what was found, too: drag eyes and regions, and paint skin and subject larger or smaller.</source>
      <translation>Ausdruck, Hände, Kleidung, Schmuck und die Ähnlichkeit mit der Person werden nicht gemessen: Das sehen und markieren Sie. Auch Gefundenes können Sie berichtigen: Augen und Regionen ziehen, Haut und Person größer oder kleiner malen.</translation>
    </message>
    <message>
      <source>Eye</source>
      <translation>Auge</translation>
    </message>
    <message>
      <source>Eyes and gaze</source>
      <translation>Augen und Blick</translation>
    </message>
    <message>
      <source>Eyes, brows and lips show no detail in one of the pictures: no comparison.</source>
      <translation>Augen, Brauen und Lippen zeigen in einem der Bilder keine Einzelheiten: kein Vergleich.</translation>
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
      <source>Face geometry</source>
      <translation>Gesichtsgeometrie</translation>
    </message>
    <message>
      <source>Face height</source>
      <translation>Gesichtshöhe</translation>
    </message>
    <message>
      <source>Face width</source>
      <translation>Gesichtsbreite</translation>
    </message>
    <message>
      <source>Fall-off of focus</source>
      <translation>Abfall der Schärfe</translation>
    </message>
    <message>
      <source>Features by which people recognise this person were smoothed or drawn away.</source>
      <translation>Merkmale, an denen man diese Person erkennt, wurden geglättet oder weggezeichnet.</translation>
    </message>
    <message>
      <source>Fil&amp;ter</source>
      <translation>Fil&amp;ter</translation>
    </message>
    <message>
      <source>File &amp;name</source>
      <translation>Datei&amp;name</translation>
    </message>
    <message>
      <source>Fill of closed shapes</source>
      <translation>Füllung geschlossener Formen</translation>
    </message>
    <message>
      <source>Fill the screen</source>
      <translation>Den Bildschirm füllen</translation>
    </message>
    <message>
      <source>Find Fla&amp;ws in All Layers</source>
      <translation>Mängel in allen Messungen &amp;suchen</translation>
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
      <source>Find a command or a key</source>
      <translation>Befehl oder Taste suchen</translation>
    </message>
    <message>
      <source>Find a key or a command</source>
      <translation>Taste oder Befehl suchen</translation>
    </message>
    <message>
      <source>Find words</source>
      <translation>Wörter suchen</translation>
    </message>
    <message>
      <source>Find “{name}”…</source>
      <translation>„{name}“ suchen…</translation>
    </message>
    <message>
      <source>Findings</source>
      <translation>Befunde</translation>
    </message>
    <message>
      <source>Findings of the consultation</source>
      <translation>Befunde der Beratung</translation>
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
      <source>Fine texture largely gone over all skin</source>
      <translation>Feine Textur über die ganze Haut großteils verschwunden</translation>
    </message>
    <message>
      <source>Fit, or 100% at the cursor</source>
      <translation>Einpassen, oder 100 % am Zeiger</translation>
    </message>
    <message>
      <source>Fla&amp;w</source>
      <translation>Man&amp;gel</translation>
    </message>
    <message>
      <source>Focus</source>
      <translation>Schärfe</translation>
    </message>
    <message>
      <source>Folder: {folder}</source>
      <translation>Ordner: {folder}</translation>
    </message>
    <message>
      <source>Follow hair, ears and shoulders: are there hard edges, thin rims of another colour, or strands that end in nothing?</source>
      <translation>Folgen Sie Haar, Ohren und Schultern: Gibt es harte Kanten, dünne Säume anderer Farbe oder Strähnen, die im Nichts enden?</translation>
    </message>
    <message>
      <source>Follow the system</source>
      <translation>Wie das System</translation>
    </message>
    <message>
      <source>For the width of the face, the silhouette is narrower than in the professional picture: {ai} face widths against {professional}, {apart} apart; reported {limit}. Clothes and posture can do this too.</source>
      <translation>Für die Breite des Gesichts ist die Silhouette schmaler als im professionellen Bild: {ai} Gesichtsbreiten gegen {professional}, Unterschied {apart}; gemeldet {limit}. Auch Kleidung und Haltung können das bewirken.</translation>
    </message>
    <message>
      <source>For the width of the face, the silhouette is wider than in the professional picture: {ai} face widths against {professional}, {apart} apart; reported {limit}. Clothes and posture can do this too.</source>
      <translation>Für die Breite des Gesichts ist die Silhouette breiter als im professionellen Bild: {ai} Gesichtsbreiten gegen {professional}, Unterschied {apart}; gemeldet {limit}. Auch Kleidung und Haltung können das bewirken.</translation>
    </message>
    <message>
      <source>For {client}</source>
      <translation>Für {client}</translation>
    </message>
    <message>
      <source>For {client}  ·  {date}</source>
      <translation>Für {client}  ·  {date}</translation>
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
      <source>Form of callouts</source>
      <translation>Form der Ausschnitte</translation>
    </message>
    <message>
      <source>Four screen pixels per picture pixel</source>
      <translation>Vier Bildschirmpixel je Bildpixel</translation>
    </message>
    <message>
      <source>From where the light falls, and how strongly</source>
      <translation>Woher das Licht fällt und wie stark</translation>
    </message>
    <message>
      <source>From which share on it is spoken of, at the chosen sensitivity</source>
      <translation>Ab welchem Anteil es gesagt wird, bei der gewählten Empfindlichkeit</translation>
    </message>
    <message>
      <source>GIMP files are not read yet; export it as PNG or TIFF in GIMP</source>
      <translation>GIMP-Dateien werden noch nicht gelesen; exportieren Sie es in GIMP als PNG oder TIFF</translation>
    </message>
    <message>
      <source>Give the AI picture another name</source>
      <translation>Dem KI-Bild einen anderen Namen geben</translation>
    </message>
    <message>
      <source>Go to the &amp;next finding of a consultation at once, without gliding</source>
      <translation>In einer Beratung &amp;sofort zum nächsten Befund gehen, ohne zu gleiten</translation>
    </message>
    <message>
      <source>Grain</source>
      <translation>Korn</translation>
    </message>
    <message>
      <source>Grain cannot be measured; JPEG compression has erased it.</source>
      <translation>Korn lässt sich nicht messen; die JPEG-Kompression hat es gelöscht.</translation>
    </message>
    <message>
      <source>Grain cannot be measured; lossy compression has erased it.</source>
      <translation>Korn lässt sich nicht messen; die verlustbehaftete Kompression hat es gelöscht.</translation>
    </message>
    <message>
      <source>Gravest first</source>
      <translation>Schwerste zuerst</translation>
    </message>
    <message>
      <source>Gre&amp;y Surround</source>
      <translation>G&amp;raue Umgebung</translation>
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
      <source>Guided &amp;Consultation</source>
      <translation>Ge&amp;führte Beratung</translation>
    </message>
    <message>
      <source>Guided consultation</source>
      <translation>Geführte Beratung</translation>
    </message>
    <message>
      <source>H · W</source>
      <translation>H · W</translation>
    </message>
    <message>
      <source>HDR pictures are not read yet; save it as 16-bit TIFF</source>
      <translation>HDR-Bilder werden noch nicht gelesen; speichern Sie es als 16-Bit-TIFF</translation>
    </message>
    <message>
      <source>Hair ends in a smooth edge here, as if its fine strands had been cut off.</source>
      <translation>Das Haar endet hier in einer glatten Kante, als wären die feinen Strähnen abgeschnitten.</translation>
    </message>
    <message>
      <source>Hair without strands</source>
      <translation>Haar ohne Strähnen</translation>
    </message>
    <message>
      <source>Halo</source>
      <translation>Hof</translation>
    </message>
    <message>
      <source>Halo or fringe</source>
      <translation>Saum oder Farbrand</translation>
    </message>
    <message>
      <source>Hard cut-out edge</source>
      <translation>Harte Schnittkante</translation>
    </message>
    <message>
      <source>Head tilt</source>
      <translation>Kopfneigung</translation>
    </message>
    <message>
      <source>Head turn</source>
      <translation>Kopfdrehung</translation>
    </message>
    <message>
      <source>Headshot Comparison</source>
      <translation>Porträtvergleich</translation>
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
      <source>Heat is blur: what is in focus stays clear, hot is out of focus; where no edge is near nothing is drawn. Follow the curve from the nose back: behind a lens blur grows with distance.</source>
      <translation>Hitze ist Unschärfe: Was scharf ist, bleibt klar, heiß ist unscharf; wo keine Kante nahe ist, wird nichts gezeichnet. Folgen Sie der Kurve von der Nase nach hinten: Hinter einem Objektiv wächst die Unschärfe mit der Entfernung.</translation>
    </message>
    <message>
      <source>Heat shows where the skin of one picture has less fine texture than the same place of the other, allowing for how sharp each picture is at all.</source>
      <translation>Hitze zeigt, wo die Haut des einen Bildes weniger feine Textur hat als dieselbe Stelle des anderen, die Schärfe jedes Bildes berücksichtigt.</translation>
    </message>
    <message>
      <source>Heat&amp;map</source>
      <translation>Hea&amp;tmap</translation>
    </message>
    <message>
      <source>Heatmap</source>
      <translation>Heatmap</translation>
    </message>
    <message>
      <source>Heatmap: {layer}</source>
      <translation>Heatmap: {layer}</translation>
    </message>
    <message>
      <source>Hidden: click to show it</source>
      <translation>Ausgeblendet: klicken, um es zu zeigen</translation>
    </message>
    <message>
      <source>Hide</source>
      <translation>Ausblenden</translation>
    </message>
    <message>
      <source>Hide &amp;Panels</source>
      <translation>&amp;Bereiche ausblenden</translation>
    </message>
    <message>
      <source>Hide it on the picture</source>
      <translation>Auf dem Bild ausblenden</translation>
    </message>
    <message>
      <source>Hide it; it can be brought back (Delete)</source>
      <translation>Ausblenden; es lässt sich zurückholen (Entf)</translation>
    </message>
    <message>
      <source>Hide the selected suggestion for good</source>
      <translation>Den gewählten Vorschlag ausblenden</translation>
    </message>
    <message>
      <source>How enlarged pixels are shown</source>
      <translation>Wie vergrößerte Pixel gezeigt werden</translation>
    </message>
    <message>
      <source>How far apart the colours are: black where both are the same</source>
      <translation>Wie weit die Farben auseinander liegen: schwarz, wo beide gleich sind</translation>
    </message>
    <message>
      <source>How far the colour of the neck is from that of the jaw, shade left aside, and how wide the silhouette under the chin is for the face. A head on another body may show in both.</source>
      <translation>Wie weit die Farbe des Halses von der des Kiefers abweicht, ohne Schattierung, und wie breit die Silhouette unter dem Kinn für das Gesicht ist. Ein Kopf auf fremdem Körper kann sich in beidem zeigen.</translation>
    </message>
    <message>
      <source>How long each picture is shown</source>
      <translation>Wie lange jedes Bild gezeigt wird</translation>
    </message>
    <message>
      <source>How much grain flat places of the background have against flat places of the subject at the same brightness. One camera gives both about the same, a blurred background less.</source>
      <translation>Wie viel Korn flache Stellen des Hintergrunds gegen flache Stellen der Person bei gleicher Helligkeit haben. Eine Kamera gibt beiden etwa gleich viel, einem unscharfen Hintergrund weniger.</translation>
    </message>
    <message>
      <source>How right it is</source>
      <translation>Wie richtig sie liegt</translation>
    </message>
    <message>
      <source>How right they are</source>
      <translation>Wie richtig sie liegen</translation>
    </message>
    <message>
      <source>How soon the layers report what they measured; nothing is measured again.</source>
      <translation>Wie früh die Messungen melden, was sie maßen; nichts wird neu gemessen.</translation>
    </message>
    <message>
      <source>How the Measurements Work</source>
      <translation>Wie gemessen wird</translation>
    </message>
    <message>
      <source>How this measurement works</source>
      <translation>Wie diese Messung arbeitet</translation>
    </message>
    <message>
      <source>If it is assigned to “{command}”, it is taken away there.</source>
      <translation>Wird sie „{command}“ zugewiesen, fehlt sie dort.</translation>
    </message>
    <message>
      <source>Immerkær, “Fast noise variance estimation”, Computer Vision and Image Understanding 64(2), 1996, with medians, on native pixels.</source>
      <translation>Immerkær, „Fast noise variance estimation“, Computer Vision and Image Understanding 64(2), 1996, mit Medianen, auf Originalpixeln.</translation>
    </message>
    <message>
      <source>Inconsistent light or texture</source>
      <translation>Licht oder Textur uneinheitlich</translation>
    </message>
    <message>
      <source>Info</source>
      <translation>Info</translation>
    </message>
    <message>
      <source>Internal error ({what}).</source>
      <translation>Interner Fehler ({what}).</translation>
    </message>
    <message>
      <source>It cannot be brought back.</source>
      <translation>Das lässt sich nicht zurückholen.</translation>
    </message>
    <message>
      <source>It does not judge a neck under a collar or beard, nor compare heads that are turned differently or silhouettes that touch the frame, as they do in four of five headshots.</source>
      <translation>Sie beurteilt keinen Hals unter Kragen oder Bart und vergleicht keine verschieden gedrehten Köpfe und keine Silhouetten, die den Rand berühren, wie in vier von fünf Porträts.</translation>
    </message>
    <message>
      <source>It does not judge faces with eyes under 64 px apart; pairs of which one picture is more than twice as sharp as the other, has mostly grain for texture, or shows a small face in strong JPEG compression; nor places under hair, beard, glasses or deep shadow. Of the chin it never speaks.</source>
      <translation>Sie beurteilt keine Gesichter mit weniger als 64 px Augenabstand, keine Paare, von denen ein Bild mehr als doppelt so scharf ist wie das andere, als Textur vor allem Körnung hat oder ein kleines Gesicht in starker JPEG-Kompression zeigt, und keine Stellen unter Haar, Bart, Brille oder tiefem Schatten. Über das Kinn sagt sie nie etwas.</translation>
    </message>
    <message>
      <source>It does not judge flat walls and skies, which carry no edges, nor compare faces of too different size; a ring is looked for only where the background has texture.</source>
      <translation>Sie beurteilt keine glatten Wände und Himmel, die keine Kanten haben, und vergleicht keine zu verschieden großen Gesichter; ein Ring wird nur gesucht, wo der Hintergrund Textur hat.</translation>
    </message>
    <message>
      <source>It does not judge previews, small pictures, JPEGs that have lost their grain, nor pictures without flat places of equal brightness in subject and background.</source>
      <translation>Sie beurteilt keine Vorschauen, kleinen Bilder, JPEGs ohne Korn und keine Bilder ohne flache Stellen gleicher Helligkeit in Person und Hintergrund.</translation>
    </message>
    <message>
      <source>It does not judge where subject and background hardly differ in colour, at the frame, nor where nobody is found; in pictures under 900 px it gives hints at most.</source>
      <translation>Sie urteilt nicht, wo sich Person und Hintergrund farblich kaum unterscheiden, am Bildrand und wo niemand gefunden wird; in Bildern unter 900 px gibt sie höchstens Hinweise.</translation>
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
      <source>It is HDR; what is brighter than white paper was darkened to fit an ordinary screen.</source>
      <translation>Es ist HDR; was heller ist als weißes Papier, wurde abgedunkelt, damit es auf einen gewöhnlichen Bildschirm passt.</translation>
    </message>
    <message>
      <source>It is accepted already</source>
      <translation>Ist schon angenommen</translation>
    </message>
    <message>
      <source>It is an annotation now: edit its note there</source>
      <translation>Es ist jetzt eine Anmerkung: Bearbeiten Sie dort ihre Notiz</translation>
    </message>
    <message>
      <source>It is animated; its first picture is shown.</source>
      <translation>Es ist animiert; sein erstes Bild wird gezeigt.</translation>
    </message>
    <message>
      <source>It is hidden: show it first</source>
      <translation>Ausgeblendet: zuerst zeigen</translation>
    </message>
    <message>
      <source>It is locked: unlock it first</source>
      <translation>Gesperrt: zuerst entsperren</translation>
    </message>
    <message>
      <source>It is open: nothing was decided yet</source>
      <translation>Es ist offen: Noch wurde nichts entschieden</translation>
    </message>
    <message>
      <source>It is rejected already</source>
      <translation>Ist schon abgelehnt</translation>
    </message>
    <message>
      <source>It names no direction for light from the front (strength under 0.3), nor where too little bare skin faces the camera.</source>
      <translation>Sie nennt keine Richtung bei Licht von vorn (Stärke unter 0,3) und wo zu wenig bloße Haut zur Kamera zeigt.</translation>
    </message>
    <message>
      <source>It never judges; without a face it shows the spread of tones only.</source>
      <translation>Sie urteilt nie; ohne Gesicht zeigt sie nur die Verteilung der Töne.</translation>
    </message>
    <message>
      <source>It never judges; without a face there is nothing to describe.</source>
      <translation>Sie urteilt nie; ohne Gesicht gibt es nichts zu beschreiben.</translation>
    </message>
    <message>
      <source>It only tells, so that there is nothing it could be right or wrong about.</source>
      <translation>Sie beschreibt nur, sodass sie in nichts richtig oder falsch liegen kann.</translation>
    </message>
    <message>
      <source>It only tells: it suggests no flaws, and no sensitivity moves it.</source>
      <translation>Sie beschreibt nur: Sie schlägt keine Mängel vor, und keine Empfindlichkeit verschiebt sie.</translation>
    </message>
    <message>
      <source>It says how far the comparison can be trusted: good, fair or low. Each thing that can mislead lowers it, such as low resolution, JPEG blocks, grain, a turned or covered face. It is a judgement, not a probability.</source>
      <translation>Sie sagt, wie weit dem Vergleich zu trauen ist: gut, mittel oder gering. Alles, was täuschen kann, senkt sie, etwa geringe Auflösung, JPEG-Blöcke, Korn, ein gedrehtes oder verdecktes Gesicht. Sie ist eine Einschätzung, keine Wahrscheinlichkeit.</translation>
    </message>
    <message>
      <source>It shows where a picture is seen larger: on a web site, on a poster, on a good screen, or as soon as somebody opens it. What is seen at 100% is what is there.</source>
      <translation>Es zeigt sich, wo ein Bild größer zu sehen ist: auf einer Webseite, einem Plakat, einem guten Bildschirm, oder sobald jemand es öffnet. Was bei 100 % zu sehen ist, ist da.</translation>
    </message>
    <message>
      <source>Its annotations are kept.</source>
      <translation>Seine Anmerkungen bleiben erhalten.</translation>
    </message>
    <message>
      <source>Its colour code ({code}) is not known here; the colours are taken as sRGB.</source>
      <translation>Sein Farbcode ({code}) ist hier nicht bekannt; die Farben gelten als sRGB.</translation>
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
      <source>Its values do not say what white is; {white} was taken as white.</source>
      <translation>Seine Werte sagen nicht, was Weiß ist; {white} gilt als Weiß.</translation>
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
      <source>JPEG blocks are {visible} in {whose}: compression has taken fine detail and left edges of its own.</source>
      <translation>{whose}: JPEG-Blöcke sind {visible}; Kompression hat feine Einzelheiten genommen und eigene Kanten hinterlassen.</translation>
    </message>
    <message>
      <source>JPEG erases fine grain, retouched skin has less of it and cloth looks like grain; a smoother background alone is normal.</source>
      <translation>JPEG löscht feines Korn, retuschierte Haut hat weniger davon, und Stoff sieht wie Korn aus; ein glatterer Hintergrund allein ist normal.</translation>
    </message>
    <message>
      <source>JPEG, PNG, TIFF, WebP, AVIF, HEIC, BMP or GIF</source>
      <translation>JPEG, PNG, TIFF, WebP, AVIF, HEIC, BMP oder GIF</translation>
    </message>
    <message>
      <source>Judge colours: mid-grey around the pictures, and a white frame to compare with</source>
      <translation>Farben beurteilen: Mittelgrau um die Bilder und ein weißer Rahmen zum Vergleich</translation>
    </message>
    <message>
      <source>Judged at {sensitivity} sensitivity:</source>
      <translation>Beurteilt bei Empfindlichkeit „{sensitivity}“:</translation>
    </message>
    <message>
      <source>Keep the selected annotations from being changed</source>
      <translation>Die gewählten Anmerkungen vor Änderungen schützen</translation>
    </message>
    <message>
      <source>Key</source>
      <translation>Taste</translation>
    </message>
    <message>
      <source>Keyboard Shortcuts and Gestures</source>
      <translation>Tastenkürzel und Gesten</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>Tasten</translation>
    </message>
    <message>
      <source>Kind of flaw</source>
      <translation>Art des Mangels</translation>
    </message>
    <message>
      <source>L&amp;ogo</source>
      <translation>L&amp;ogo</translation>
    </message>
    <message>
      <source>Lambert’s law with ambient light (Lambert, “Photometria”, 1760), fitted to luminance at face landmarks by Tukey’s reweighted least squares; mirrored pictures agree within 1 to 2 degrees (own study, 2025).</source>
      <translation>Lamberts Gesetz mit Umgebungslicht (Lambert, „Photometria“, 1760), nach Tukeys gewichteten kleinsten Quadraten an die Helligkeit der Gesichtslandmarken angepasst; gespiegelte Bilder stimmen auf 1 bis 2 Grad überein (eigene Studie, 2025).</translation>
    </message>
    <message>
      <source>Lan&amp;guage</source>
      <translation>S&amp;prache</translation>
    </message>
    <message>
      <source>Landscape Sheet</source>
      <translation>Blatt im Querformat</translation>
    </message>
    <message>
      <source>Large</source>
      <translation>Groß</translation>
    </message>
    <message>
      <source>Larger ones are refused before they are decoded. One of this size takes about {gigabytes} GB of memory.</source>
      <translation>Größere werden abgelehnt, bevor sie dekodiert werden. Eines dieser Größe braucht etwa {gigabytes} GB Speicher.</translation>
    </message>
    <message>
      <source>Le&amp;vel the Eyes</source>
      <translation>A&amp;ugen waagerecht</translation>
    </message>
    <message>
      <source>Leave the selected annotations out of picture and exports; they keep their numbers</source>
      <translation>Die gewählten Anmerkungen aus Bild und Exporten lassen; sie behalten ihre Nummern</translation>
    </message>
    <message>
      <source>Left and right differ where they should match, or match where faces differ.</source>
      <translation>Links und rechts unterscheiden sich, wo sie gleich sein sollten, oder gleichen sich, wo Gesichter sich unterscheiden.</translation>
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
      <source>Left brow tilt</source>
      <translation>Neigung der linken Braue</translation>
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
      <source>Left eye open</source>
      <translation>Linkes Auge offen</translation>
    </message>
    <message>
      <source>Left eye tilt</source>
      <translation>Neigung des linken Auges</translation>
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
      <source>Light on the face</source>
      <translation>Licht auf dem Gesicht</translation>
    </message>
    <message>
      <source>Lighter grey</source>
      <translation>Helleres Grau</translation>
    </message>
    <message>
      <source>Link both pictures by their faces as found, and reset what was moved alone</source>
      <translation>Beide Bilder über die Gesichter verbinden, wie sie gefunden wurden, keines allein bewegt</translation>
    </message>
    <message>
      <source>LinkedIn 1:1</source>
      <translation>LinkedIn 1:1</translation>
    </message>
    <message>
      <source>Lips</source>
      <translation>Lippen</translation>
    </message>
    <message>
      <source>List rejected suggestions too</source>
      <translation>Auch Abgelehntes aufführen</translation>
    </message>
    <message>
      <source>List, {px} px</source>
      <translation>Liste, {px} px</translation>
    </message>
    <message>
      <source>Loc&amp;k</source>
      <translation>&amp;Sperren</translation>
    </message>
    <message>
      <source>Lock</source>
      <translation>Sperren</translation>
    </message>
    <message>
      <source>Lock it</source>
      <translation>Sperren</translation>
    </message>
    <message>
      <source>Locked: click to unlock it</source>
      <translation>Gesperrt: klicken, um es zu entsperren</translation>
    </message>
    <message>
      <source>Look at collars, buttons, seams, lapels and patterns: do they go on, match and close?</source>
      <translation>Achten Sie auf Kragen, Knöpfe, Nähte, Revers und Muster: Setzen sie sich fort, passen und schließen sie?</translation>
    </message>
    <message>
      <source>Look closer</source>
      <translation>Näher ansehen</translation>
    </message>
    <message>
      <source>Look for bent lines, patterns that repeat, rooms that cannot be, and things of the wrong size.</source>
      <translation>Achten Sie auf gebogene Linien, wiederholte Muster, unmögliche Räume und Dinge falscher Größe.</translation>
    </message>
    <message>
      <source>Look for moles, scars, freckles and laugh lines, and for the true shape of nose, lips and teeth.</source>
      <translation>Achten Sie auf Muttermale, Narben, Sommersprossen und Lachfalten und auf die wahre Form von Nase, Lippen und Zähnen.</translation>
    </message>
    <message>
      <source>Look for orange or grey skin, for glowing eyes and teeth, and for bright places without any detail.</source>
      <translation>Achten Sie auf orange oder graue Haut, leuchtende Augen und Zähne und helle Stellen ohne jede Zeichnung.</translation>
    </message>
    <message>
      <source>Look for sharp and soft parts at the same distance, and for a ring of sharp background around the hair.</source>
      <translation>Achten Sie auf scharfe und weiche Teile in gleicher Entfernung und auf einen Ring scharfen Hintergrunds um das Haar.</translation>
    </message>
    <message>
      <source>Look for smooth skin beside crisp hair, for grain that stops at an edge, and for patches of another tone.</source>
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
      <source>Low resolution: the eyes are {iod_px} px apart where the faces are compared.</source>
      <translation>Geringe Auflösung: Die Augen liegen beim Vergleich {iod_px} px auseinander.</translation>
    </message>
    <message>
      <source>Made smaller by area, without the sharpening and the stronger compression that sites may add.</source>
      <translation>Flächentreu verkleinert, ohne das Schärfen und die stärkere Kompression, die Webseiten hinzufügen können.</translation>
    </message>
    <message>
      <source>Made with Headshot Viewer {version}; not an AI detector.</source>
      <translation>Erstellt mit Headshot Viewer {version}; kein KI-Detektor.</translation>
    </message>
    <message>
      <source>Magnification</source>
      <translation>Vergrößerung</translation>
    </message>
    <message>
      <source>Main</source>
      <translation>Hauptleiste</translation>
    </message>
    <message>
      <source>Make an annotation of it that keeps its measurement (Enter)</source>
      <translation>Zur Anmerkung machen, die ihre Messung behält (Eingabe)</translation>
    </message>
    <message>
      <source>Make the gaps from left to right equally wide</source>
      <translation>Die Abstände von links nach rechts gleich machen</translation>
    </message>
    <message>
      <source>Make the gaps from top to bottom equally high</source>
      <translation>Die Abstände von oben nach unten gleich machen</translation>
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
      <source>Make the professional picture the AI picture, and vice versa</source>
      <translation>Das professionelle Bild als KI-Bild führen und umgekehrt</translation>
    </message>
    <message>
      <source>Make-up, tan, coloured light and reflections from clothes colour a neck; clothes, hair and posture change a silhouette.</source>
      <translation>Schminke, Bräune, farbiges Licht und Reflexe von Kleidung färben einen Hals; Kleidung, Haar und Haltung ändern eine Silhouette.</translation>
    </message>
    <message>
      <source>Marked on the pictures: {count} more</source>
      <translation>Auf den Bildern markiert: {count} weitere</translation>
    </message>
    <message>
      <source>Marked place</source>
      <translation>Markierte Stelle</translation>
    </message>
    <message>
      <source>Marked: {list}</source>
      <translation>Markiert: {list}</translation>
    </message>
    <message>
      <source>Marked: {list}  ·  and {count} more</source>
      <translation>Markiert: {list}  ·  und {count} weitere</translation>
    </message>
    <message>
      <source>Measure the pictures again</source>
      <translation>Die Bilder noch einmal messen</translation>
    </message>
    <message>
      <source>Measure with every layer, and list what each suggests</source>
      <translation>Mit jeder Messung messen und aufführen, was jede vorschlägt</translation>
    </message>
    <message>
      <source>Measured &amp;Line</source>
      <translation>&amp;Messlinie</translation>
    </message>
    <message>
      <source>Measured at equal face scale with Headshot Viewer {version}; not an AI detector.</source>
      <translation>Bei gleicher Gesichtsgröße gemessen mit Headshot Viewer {version}; kein KI-Detektor.</translation>
    </message>
    <message>
      <source>Measured at {height_px} px height.</source>
      <translation>Gemessen bei {height_px} px Höhe.</translation>
    </message>
    <message>
      <source>Measured on {day}.</source>
      <translation>Gemessen am {day}.</translation>
    </message>
    <message>
      <source>Measured with Headshot Viewer; not an AI detector.</source>
      <translation>Gemessen mit Headshot Viewer; kein KI-Detektor.</translation>
    </message>
    <message>
      <source>Measured, not decided: look yourself.</source>
      <translation>Gemessen, nicht entschieden: Sehen Sie selbst.</translation>
    </message>
    <message>
      <source>Measured: {layer}</source>
      <translation>Gemessen: {layer}</translation>
    </message>
    <message>
      <source>Measurements</source>
      <translation>Messwerte</translation>
    </message>
    <message>
      <source>Measuring all layers…</source>
      <translation>Alle Messungen laufen…</translation>
    </message>
    <message>
      <source>Measuring…</source>
      <translation>Messung läuft…</translation>
    </message>
    <message>
      <source>Median CIE Lab of skin and CIEDE2000 (Sharma, Wu and Dalal, “The CIEDE2000 color-difference formula”, Color Research and Application 30(1), 2005); histogram of sRGB luma.</source>
      <translation>Median der Haut in CIE Lab und CIEDE2000 (Sharma, Wu und Dalal, „The CIEDE2000 color-difference formula“, Color Research and Application 30(1), 2005); Histogramm der sRGB-Helligkeit.</translation>
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
      <source>More from page {page} on</source>
      <translation>Mehr ab Seite {page}</translation>
    </message>
    <message>
      <source>More keys</source>
      <translation>Weitere Tasten</translation>
    </message>
    <message>
      <source>More on page {page}</source>
      <translation>Mehr auf Seite {page}</translation>
    </message>
    <message>
      <source>More texture over all skin</source>
      <translation>Mehr Textur über die ganze Haut</translation>
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
      <source>Mouth width</source>
      <translation>Mundbreite</translation>
    </message>
    <message>
      <source>Move AI Variant</source>
      <translation>KI-Variante verschieben</translation>
    </message>
    <message>
      <source>Move Arrow</source>
      <translation>Pfeil bewegen</translation>
    </message>
    <message>
      <source>Move Callout</source>
      <translation>Ausschnitt bewegen</translation>
    </message>
    <message>
      <source>Move Ellipse</source>
      <translation>Ellipse bewegen</translation>
    </message>
    <message>
      <source>Move Freehand Line</source>
      <translation>Freihandlinie bewegen</translation>
    </message>
    <message>
      <source>Move Inset</source>
      <translation>Einsatz bewegen</translation>
    </message>
    <message>
      <source>Move Measured Line</source>
      <translation>Messlinie bewegen</translation>
    </message>
    <message>
      <source>Move One Picture</source>
      <translation>Ein Bild bewegen</translation>
    </message>
    <message>
      <source>Move Pin</source>
      <translation>Nadel bewegen</translation>
    </message>
    <message>
      <source>Move Point</source>
      <translation>Punkt bewegen</translation>
    </message>
    <message>
      <source>Move Polygon</source>
      <translation>Vieleck bewegen</translation>
    </message>
    <message>
      <source>Move Rectangle</source>
      <translation>Rechteck bewegen</translation>
    </message>
    <message>
      <source>Move Text</source>
      <translation>Text bewegen</translation>
    </message>
    <message>
      <source>Move Variant &amp;Earlier</source>
      <translation>Variante nach &amp;vorn</translation>
    </message>
    <message>
      <source>Move Variant &amp;Later</source>
      <translation>Variante nach &amp;hinten</translation>
    </message>
    <message>
      <source>Move the AI picture that is shown one place earlier</source>
      <translation>Das gezeigte KI-Bild vor seinen Nachbarn stellen</translation>
    </message>
    <message>
      <source>Move the AI picture that is shown one place later</source>
      <translation>Das gezeigte KI-Bild hinter seinen Nachbarn stellen</translation>
    </message>
    <message>
      <source>Move the middles of the selected ones onto a line</source>
      <translation>Die Mitten der Gewählten auf eine Linie bringen</translation>
    </message>
    <message>
      <source>Move the middles of the selected ones to a level</source>
      <translation>Die Mitten der Gewählten auf eine Höhe bringen</translation>
    </message>
    <message>
      <source>Move the selected ones to the leftmost edge</source>
      <translation>Die Gewählten an die linkeste Kante bringen</translation>
    </message>
    <message>
      <source>Move the selected ones to the lowest edge</source>
      <translation>Die Gewählten an die unterste Kante bringen</translation>
    </message>
    <message>
      <source>Move the selected ones to the rightmost edge</source>
      <translation>Die Gewählten an die rechteste Kante bringen</translation>
    </message>
    <message>
      <source>Move the selected ones to the topmost edge</source>
      <translation>Die Gewählten an die oberste Kante bringen</translation>
    </message>
    <message>
      <source>Move {count} Annotations</source>
      <translation>{count} Anmerkungen bewegen</translation>
    </message>
    <message>
      <source>Moves the pictures; with Shift sideways</source>
      <translation>Bewegt die Bilder; mit Umschalt seitwärts</translation>
    </message>
    <message>
      <source>N&amp;ote</source>
      <translation>N&amp;otiz</translation>
    </message>
    <message>
      <source>Name of the AI variant</source>
      <translation>Name der KI-Variante</translation>
    </message>
    <message>
      <source>Name of this style; a preset of the same name is replaced:</source>
      <translation>Name dieses Stils; ein gleichnamiger wird ersetzt:</translation>
    </message>
    <message>
      <source>Navigator</source>
      <translation>Navigator</translation>
    </message>
    <message>
      <source>Ne&amp;xt</source>
      <translation>&amp;Weiter</translation>
    </message>
    <message>
      <source>Neck against jaw, colour only</source>
      <translation>Hals gegen Kiefer, nur Farbe</translation>
    </message>
    <message>
      <source>Neck against jaw, with shade</source>
      <translation>Hals gegen Kiefer, mit Schattierung</translation>
    </message>
    <message>
      <source>Neck and body</source>
      <translation>Hals und Körper</translation>
    </message>
    <message>
      <source>Neck and collar</source>
      <translation>Hals und Kragen</translation>
    </message>
    <message>
      <source>Neck and face differ in colour, not only in shade; make-up or coloured light can do this too.</source>
      <translation>Hals und Gesicht unterscheiden sich in der Farbe, nicht nur in der Schattierung; auch Schminke oder farbiges Licht können das bewirken.</translation>
    </message>
    <message>
      <source>Neck and jaw differ by ΔE00 {colour_apart:.1f} in colour alone.</source>
      <translation>Hals und Kiefer unterscheiden sich allein in der Farbe um ΔE00 {colour_apart:.1f}.</translation>
    </message>
    <message>
      <source>Neck that shows skin</source>
      <translation>Hals, der Haut zeigt</translation>
    </message>
    <message>
      <source>Next &amp;AI Variant</source>
      <translation>Nächste &amp;KI-Variante</translation>
    </message>
    <message>
      <source>Next Page</source>
      <translation>Nächste Seite</translation>
    </message>
    <message>
      <source>Next finding (J)</source>
      <translation>Nächster Befund (J)</translation>
    </message>
    <message>
      <source>Next: {flaw}</source>
      <translation>Als Nächstes: {flaw}</translation>
    </message>
    <message>
      <source>No</source>
      <translation>Keine</translation>
    </message>
    <message>
      <source>No accepted finding</source>
      <translation>Kein angenommener Befund</translation>
    </message>
    <message>
      <source>No annotation is hidden</source>
      <translation>Keine Anmerkung ist ausgeblendet</translation>
    </message>
    <message>
      <source>No annotation is locked</source>
      <translation>Keine Anmerkung ist gesperrt</translation>
    </message>
    <message>
      <source>No face in one of the pictures: they were compared at equal height.</source>
      <translation>Kein Gesicht in einem der Bilder: Sie wurden bei gleicher Höhe verglichen.</translation>
    </message>
    <message>
      <source>No face is known: the value is over all edges.</source>
      <translation>Kein Gesicht bekannt; der Wert gilt für alle Kanten.</translation>
    </message>
    <message>
      <source>No face was found</source>
      <translation>Kein Gesicht gefunden</translation>
    </message>
    <message>
      <source>No face was found in the AI picture; both pictures are shown whole, equally high.</source>
      <translation>Im KI-Bild wurde kein Gesicht gefunden; beide Bilder sind ganz und gleich hoch gezeigt.</translation>
    </message>
    <message>
      <source>No face was found in the professional picture; both pictures are shown whole, equally high.</source>
      <translation>Im professionellen Bild wurde kein Gesicht gefunden; beide Bilder sind ganz und gleich hoch gezeigt.</translation>
    </message>
    <message>
      <source>No face was found in {names}: the pictures are linked by their height.</source>
      <translation>{names}: Kein Gesicht gefunden; die Bilder sind über ihre Höhe verknüpft.</translation>
    </message>
    <message>
      <source>No face was found, so there are no close-ups.</source>
      <translation>Kein Gesicht gefunden, daher gibt es keine Details.</translation>
    </message>
    <message>
      <source>No face was found.</source>
      <translation>Kein Gesicht gefunden.</translation>
    </message>
    <message>
      <source>No face was found: the whole pictures were measured instead of the skin.</source>
      <translation>Kein Gesicht gefunden: Statt der Haut wurden die ganzen Bilder gemessen.</translation>
    </message>
    <message>
      <source>No face was found; both pictures are shown whole, equally high.</source>
      <translation>Kein Gesicht gefunden; beide Bilder sind ganz und gleich hoch gezeigt.</translation>
    </message>
    <message>
      <source>No fill</source>
      <translation>Keine Füllung</translation>
    </message>
    <message>
      <source>No finding is listed</source>
      <translation>Kein Befund ist aufgeführt</translation>
    </message>
    <message>
      <source>No heatmap is shown</source>
      <translation>Keine Heatmap wird gezeigt</translation>
    </message>
    <message>
      <source>No page has these words.</source>
      <translation>Keine Seite enthält diese Wörter.</translation>
    </message>
    <message>
      <source>No picture is open.</source>
      <translation>Kein Bild ist geöffnet.</translation>
    </message>
    <message>
      <source>Nobody is told apart from a background.</source>
      <translation>Niemand hebt sich von einem Hintergrund ab.</translation>
    </message>
    <message>
      <source>Nobody with an outline inside the frame was found.</source>
      <translation>Niemand mit einem Umriss im Bild gefunden.</translation>
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
      <source>Nose and jaw</source>
      <translation>Nase und Kiefer</translation>
    </message>
    <message>
      <source>Nose length</source>
      <translation>Nasenlänge</translation>
    </message>
    <message>
      <source>Nose width</source>
      <translation>Nasenbreite</translation>
    </message>
    <message>
      <source>Not measured: the other face is too small to compare with.</source>
      <translation>Nicht gemessen: Das andere Gesicht ist zu klein zum Vergleichen.</translation>
    </message>
    <message>
      <source>Not open</source>
      <translation>Nicht geöffnet</translation>
    </message>
    <message>
      <source>Not rejected</source>
      <translation>Nicht abgelehnte</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Notiz</translation>
    </message>
    <message>
      <source>Note {number} is shortened on the page; a PDF or a print holds it whole.</source>
      <translation>Notiz {number} ist auf der Seite gekürzt; ein PDF oder ein Ausdruck enthält sie ganz.</translation>
    </message>
    <message>
      <source>Note {number} is shortened, and stands whole on page {page}.</source>
      <translation>Notiz {number} ist gekürzt und steht ganz auf Seite {page}.</translation>
    </message>
    <message>
      <source>Notes in Full</source>
      <translation>Notizen in voller Länge</translation>
    </message>
    <message>
      <source>Notes in Full ({page} of {pages})</source>
      <translation>Notizen in voller Länge ({page} von {pages})</translation>
    </message>
    <message>
      <source>Notes {numbers} are shortened on the page; a PDF or a print holds them whole.</source>
      <translation>Die Notizen {numbers} sind auf der Seite gekürzt; ein PDF oder ein Ausdruck enthält sie ganz.</translation>
    </message>
    <message>
      <source>Notes {numbers} are shortened, and stand whole on page {page}.</source>
      <translation>Die Notizen {numbers} sind gekürzt und stehen ganz auf Seite {page}.</translation>
    </message>
    <message>
      <source>Notes {numbers} are shortened, and stand whole on pages {first} to {last}.</source>
      <translation>Die Notizen {numbers} sind gekürzt und stehen ganz auf den Seiten {first} bis {last}.</translation>
    </message>
    <message>
      <source>Nothing is clear enough to report; Filter can show a faint hint.</source>
      <translation>Nichts ist deutlich genug, um gemeldet zu werden; „Filter“ kann einen schwachen Hinweis zeigen.</translation>
    </message>
    <message>
      <source>Nothing is clear enough to report; Filter can show {count} faint hints.</source>
      <translation>Nichts ist deutlich genug, um gemeldet zu werden; „Filter“ kann {count} schwache Hinweise zeigen.</translation>
    </message>
    <message>
      <source>Nothing is listed with this choice of kind, picture and decision.</source>
      <translation>Mit dieser Auswahl von Art, Bild und Entscheidung ist nichts aufgeführt.</translation>
    </message>
    <message>
      <source>Nothing is marked yet</source>
      <translation>Noch ist nichts markiert</translation>
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
      <source>Nothing is open in the layer of the selected finding</source>
      <translation>In der Messung des gewählten Befunds ist nichts offen</translation>
    </message>
    <message>
      <source>Nothing was changed</source>
      <translation>Nichts wurde geändert</translation>
    </message>
    <message>
      <source>Nothing was measured yet. What layers suggest is listed here.</source>
      <translation>Noch wurde nichts gemessen. Was Messungen vorschlagen, steht hier.</translation>
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
      <source>O&amp;rder</source>
      <translation>Reihenf&amp;olge</translation>
    </message>
    <message>
      <source>On a dark page</source>
      <translation>Auf dunkler Seite</translation>
    </message>
    <message>
      <source>On a light page</source>
      <translation>Auf heller Seite</translation>
    </message>
    <message>
      <source>On top of the others, last in the list</source>
      <translation>Über den anderen, zuletzt in der Liste</translation>
    </message>
    <message>
      <source>One AI variant</source>
      <translation>Eine KI-Variante</translation>
    </message>
    <message>
      <source>One picture beside the other</source>
      <translation>Ein Bild neben dem anderen</translation>
    </message>
    <message>
      <source>One picture is {times:.1f} times as tall as the other; reducing it makes its detail look crisper.</source>
      <translation>Ein Bild ist {times:.1f}-mal so hoch wie das andere; verkleinert wirken seine Einzelheiten schärfer.</translation>
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
      <source>One picture.</source>
      <translation>Ein Bild.</translation>
    </message>
    <message>
      <source>One place down; numbers follow</source>
      <translation>Eine Stelle nach unten; die Nummern folgen</translation>
    </message>
    <message>
      <source>One place up; numbers follow</source>
      <translation>Eine Stelle nach oben; die Nummern folgen</translation>
    </message>
    <message>
      <source>Only the pictures</source>
      <translation>Nur die Bilder</translation>
    </message>
    <message>
      <source>Only {visible:.0%} of the neck shows skin; it cannot be judged.</source>
      <translation>Nur {visible:.0%} des Halses zeigen Haut; er ist nicht zu beurteilen.</translation>
    </message>
    <message>
      <source>Opacity of the onion skin</source>
      <translation>Deckkraft beim Durchscheinen</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Öffnen</translation>
    </message>
    <message>
      <source>Open &amp;Demo Pair</source>
      <translation>B&amp;eispielpaar öffnen</translation>
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
      <source>Open A&amp;I…</source>
      <translation>&amp;KI-Bild öffnen…</translation>
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
      <source>Open a picture to mark something on it.</source>
      <translation>Öffnen Sie ein Bild, um etwas darauf zu markieren.</translation>
    </message>
    <message>
      <source>Open a picture to measure.</source>
      <translation>Öffnen Sie ein Bild, um zu messen.</translation>
    </message>
    <message>
      <source>Open an AI picture first</source>
      <translation>Öffnen Sie zuerst ein KI-Bild</translation>
    </message>
    <message>
      <source>Open as the AI picture</source>
      <translation>Als KI-Bild öffnen</translation>
    </message>
    <message>
      <source>Open as the professional picture</source>
      <translation>Als professionelles Bild öffnen</translation>
    </message>
    <message>
      <source>Open both pictures first</source>
      <translation>Öffnen Sie zuerst beide Bilder</translation>
    </message>
    <message>
      <source>Open both pictures first.</source>
      <translation>Öffnen Sie zuerst beide Bilder.</translation>
    </message>
    <message>
      <source>Open it again; an annotation that was made of it goes</source>
      <translation>Wieder öffnen; eine daraus gemachte Anmerkung verschwindet</translation>
    </message>
    <message>
      <source>Open the AI picture</source>
      <translation>Das KI-Bild öffnen</translation>
    </message>
    <message>
      <source>Open the photographer’s picture</source>
      <translation>Das Bild des Fotografen öffnen</translation>
    </message>
    <message>
      <source>Open the professional picture first: there are several AI variants</source>
      <translation>Öffnen Sie zuerst das professionelle Bild: Es gibt mehrere KI-Varianten</translation>
    </message>
    <message>
      <source>Open the session</source>
      <translation>Sitzung öffnen</translation>
    </message>
    <message>
      <source>Open two pictures or a session</source>
      <translation>Zwei Bilder oder eine Sitzung öffnen</translation>
    </message>
    <message>
      <source>Open two pictures to see where they differ.</source>
      <translation>Öffnen Sie zwei Bilder, um zu sehen, wo sie sich unterscheiden.</translation>
    </message>
    <message>
      <source>Open {count} pictures</source>
      <translation>{count} Bilder öffnen</translation>
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
      <source>Order</source>
      <translation>Reihenfolge</translation>
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
      <source>Our Words for &amp;This Flaw</source>
      <translation>Unsere Worte für &amp;diesen Mangel</translation>
    </message>
    <message>
      <source>Our Words for A&amp;ll</source>
      <translation>Unsere Worte für &amp;alle</translation>
    </message>
    <message>
      <source>Outline</source>
      <translation>Umriss</translation>
    </message>
    <message>
      <source>Oval</source>
      <translation>Oval</translation>
    </message>
    <message>
      <source>Over-soft edge</source>
      <translation>Zu weiche Kante</translation>
    </message>
    <message>
      <source>Overview of AI Variants</source>
      <translation>Übersicht der KI-Varianten</translation>
    </message>
    <message>
      <source>Own style</source>
      <translation>Eigener Stil</translation>
    </message>
    <message>
      <source>P&amp;aper</source>
      <translation>&amp;Papier</translation>
    </message>
    <message>
      <source>PNG pictures (*.png)</source>
      <translation>PNG-Bilder (*.png)</translation>
    </message>
    <message>
      <source>Packing…</source>
      <translation>Wird gepackt…</translation>
    </message>
    <message>
      <source>Page {page} of {pages}</source>
      <translation>Seite {page} von {pages}</translation>
    </message>
    <message>
      <source>Paint S&amp;kin…</source>
      <translation>Hau&amp;t malen…</translation>
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
      <source>Painting the page…</source>
      <translation>Die Seite wird gezeichnet…</translation>
    </message>
    <message>
      <source>Paired Call&amp;out</source>
      <translation>Doppelauss&amp;chnitt</translation>
    </message>
    <message>
      <source>Paper</source>
      <translation>Papier</translation>
    </message>
    <message>
      <source>Parts of the face or the body are larger or smaller than this person’s are.</source>
      <translation>Teile des Gesichts oder des Körpers sind größer oder kleiner als bei dieser Person.</translation>
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
      <source>Pe&amp;n</source>
      <translation>Sti&amp;ft</translation>
    </message>
    <message>
      <source>Person and background, or face and body, are lit from different sides or in different colours.</source>
      <translation>Person und Hintergrund oder Gesicht und Körper sind von verschiedenen Seiten oder in verschiedenen Farben beleuchtet.</translation>
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
      <source>Picture</source>
      <translation>Bild</translation>
    </message>
    <message>
      <source>Picture Changed on Disk</source>
      <translation>Bild auf dem Datenträger geändert</translation>
    </message>
    <message>
      <source>Pictures</source>
      <translation>Bilder</translation>
    </message>
    <message>
      <source>Pictures’ own size ({width} px)</source>
      <translation>Eigene Größe der Bilder ({width} px)</translation>
    </message>
    <message>
      <source>Pill</source>
      <translation>Feld</translation>
    </message>
    <message>
      <source>Pin Point Pair</source>
      <translation>Punktpaar setzen</translation>
    </message>
    <message>
      <source>Pinch, Ctrl + two fingers</source>
      <translation>Spreizen, Strg + zwei Finger</translation>
    </message>
    <message>
      <source>Pixels</source>
      <translation>Pixel</translation>
    </message>
    <message>
      <source>Place both pictures so that the eyes are at the same place, equally far apart</source>
      <translation>Beide Bilder so hängen, dass die Augen an derselben Stelle und gleich weit auseinander liegen</translation>
    </message>
    <message>
      <source>Places beside each other differ in light, grain or texture for no visible reason.</source>
      <translation>Benachbarte Stellen unterscheiden sich ohne sichtbaren Grund in Licht, Korn oder Textur.</translation>
    </message>
    <message>
      <source>Plain</source>
      <translation>Schlicht</translation>
    </message>
    <message>
      <source>Plastic skin</source>
      <translation>Plastikhaut</translation>
    </message>
    <message>
      <source>Pol&amp;ygon</source>
      <translation>Vielec&amp;k</translation>
    </message>
    <message>
      <source>Portrait, A4</source>
      <translation>Hochformat, A4</translation>
    </message>
    <message>
      <source>Portrait, Letter</source>
      <translation>Hochformat, Letter</translation>
    </message>
    <message>
      <source>Posture</source>
      <translation>Haltung</translation>
    </message>
    <message>
      <source>Pr&amp;eferences…</source>
      <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
      <source>Pre&amp;vious AI Variant</source>
      <translation>V&amp;orige KI-Variante</translation>
    </message>
    <message>
      <source>Preferences</source>
      <translation>Einstellungen</translation>
    </message>
    <message>
      <source>Preparing to print…</source>
      <translation>Druck wird vorbereitet…</translation>
    </message>
    <message>
      <source>Present on Second &amp;Screen</source>
      <translation>&amp;Auf dem zweiten Bildschirm präsentieren</translation>
    </message>
    <message>
      <source>Present on This Screen</source>
      <translation>Auf diesem Bildschirm präsentieren</translation>
    </message>
    <message>
      <source>Preset</source>
      <translation>Vorlage</translation>
    </message>
    <message>
      <source>Preview of the sheet</source>
      <translation>Vorschau des Blatts</translation>
    </message>
    <message>
      <source>Previous Page</source>
      <translation>Vorige Seite</translation>
    </message>
    <message>
      <source>Previous finding (K)</source>
      <translation>Voriger Befund (K)</translation>
    </message>
    <message>
      <source>Pri&amp;nt…</source>
      <translation>&amp;Drucken…</translation>
    </message>
    <message>
      <source>Prin&amp;t…</source>
      <translation>&amp;Drucken…</translation>
    </message>
    <message>
      <source>Print the comparison sheet, with a preview</source>
      <translation>Das Vergleichsblatt mit Vorschau drucken</translation>
    </message>
    <message>
      <source>Print, A4</source>
      <translation>Druck, A4</translation>
    </message>
    <message>
      <source>Print, Letter</source>
      <translation>Druck, Letter</translation>
    </message>
    <message>
      <source>Printed badge, {width:.0f} × {height:.0f} mm</source>
      <translation>Gedruckter Ausweis, {width:.0f} × {height:.0f} mm</translation>
    </message>
    <message>
      <source>Professional</source>
      <translation>Professionell</translation>
    </message>
    <message>
      <source>Professional {professional}, AI {ai} {unit}; certainty {certainty}. Enter or a double-click shows it in both panes.</source>
      <translation>Professionell {professional}, KI {ai} {unit}; Sicherheit {certainty}. Eingabe oder Doppelklick zeigt es in beiden Ansichten.</translation>
    </message>
    <message>
      <source>Professional: {professional} · AI: {ai} · certainty {certainty}</source>
      <translation>Professionell: {professional} · KI: {ai} · Sicherheit {certainty}</translation>
    </message>
    <message>
      <source>Profile, {px} px</source>
      <translation>Profil, {px} px</translation>
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
      <source>Raw</source>
      <translation>Roh</translation>
    </message>
    <message>
      <source>Raw and sharpness-matched shares disagree: the comparison is uncertain.</source>
      <translation>Roher und schärfeangeglichener Anteil widersprechen sich: Der Vergleich ist unsicher.</translation>
    </message>
    <message>
      <source>Re&amp;ctangle</source>
      <translation>&amp;Rechteck</translation>
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
      <source>Realit&amp;y Check…</source>
      <translation>Wirklichkeitspro&amp;be…</translation>
    </message>
    <message>
      <source>Reality Check</source>
      <translation>Wirklichkeitsprobe</translation>
    </message>
    <message>
      <source>Recover</source>
      <translation>Wiederherstellen</translation>
    </message>
    <message>
      <source>Rectangle</source>
      <translation>Rechteck</translation>
    </message>
    <message>
      <source>Regions are compared where both pictures show a face.</source>
      <translation>Regionen werden verglichen, wo beide Bilder ein Gesicht zeigen.</translation>
    </message>
    <message>
      <source>Reject Finding</source>
      <translation>Befund ablehnen</translation>
    </message>
    <message>
      <source>Rejected</source>
      <translation>Abgelehnt</translation>
    </message>
    <message>
      <source>Reload</source>
      <translation>Neu laden</translation>
    </message>
    <message>
      <source>Remove AI Variant</source>
      <translation>KI-Variante entfernen</translation>
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
      <source>Remove Varian&amp;t</source>
      <translation>Variante &amp;entfernen</translation>
    </message>
    <message>
      <source>Remove the AI picture that is shown, with its annotations and decisions</source>
      <translation>Das gezeigte KI-Bild entfernen, mit allem, was zu ihm gesagt wurde</translation>
    </message>
    <message>
      <source>Rena&amp;me Variant…</source>
      <translation>Variante &amp;umbenennen…</translation>
    </message>
    <message>
      <source>Rename AI Variant</source>
      <translation>KI-Variante umbenennen</translation>
    </message>
    <message>
      <source>Reopen it, undecided</source>
      <translation>Wieder öffnen, unentschieden</translation>
    </message>
    <message>
      <source>Reorder</source>
      <translation>Umordnen</translation>
    </message>
    <message>
      <source>Report from the limits at which few real photographs are flagged</source>
      <translation>Ab den Grenzen sprechen, an denen wenige echte Fotos ein Wort bekommen</translation>
    </message>
    <message>
      <source>Report only large differences: few false findings, but more is missed</source>
      <translation>Nur große Unterschiede nennen: kaum ein falsches Wort, und mehr wird übergangen</translation>
    </message>
    <message>
      <source>Report small differences too: more is found, but more real photographs are flagged</source>
      <translation>Auch kleine Unterschiede nennen: Mehr wird gefunden, und mehr echte Fotos bekommen ein Wort</translation>
    </message>
    <message>
      <source>Reset Alignment</source>
      <translation>Ausrichtung zurücksetzen</translation>
    </message>
    <message>
      <source>Residual of a 5 x 5 median filter, as forensic noise analysis uses it, on skin, at equal eye distance, against eyes, brows and lips (own study, 2025); the face by MediaPipe’s face mesh (Kartynnik and others, 2019).</source>
      <translation>Rest eines 5-x-5-Medianfilters, wie ihn die forensische Rauschanalyse nutzt, auf Haut, bei gleichem Augenabstand, gegen Augen, Brauen und Lippen (eigene Studie, 2025); das Gesicht nach MediaPipes Gesichtsnetz (Kartynnik und andere, 2019).</translation>
    </message>
    <message>
      <source>Resize Arrow</source>
      <translation>Pfeil ändern</translation>
    </message>
    <message>
      <source>Resize Ellipse</source>
      <translation>Ellipse ändern</translation>
    </message>
    <message>
      <source>Resize Freehand Line</source>
      <translation>Freihandlinie ändern</translation>
    </message>
    <message>
      <source>Resize Measured Line</source>
      <translation>Messlinie ändern</translation>
    </message>
    <message>
      <source>Resize Pin</source>
      <translation>Nadel ändern</translation>
    </message>
    <message>
      <source>Resize Polygon</source>
      <translation>Vieleck ändern</translation>
    </message>
    <message>
      <source>Resize Rectangle</source>
      <translation>Rechteck ändern</translation>
    </message>
    <message>
      <source>Resize Text</source>
      <translation>Text ändern</translation>
    </message>
    <message>
      <source>Restore the measured sentence and outline</source>
      <translation>Gemessenen Satz und Umriss wiederherstellen</translation>
    </message>
    <message>
      <source>Retouching, make-up, light, focus and phone cameras smooth skin too; grain, sharpening and JPEG blocks add texture of their own.</source>
      <translation>Auch Retusche, Schminke, Licht, Schärfe und Telefonkameras glätten Haut; Korn, Schärfen und JPEG-Blöcke fügen eigene Textur hinzu.</translation>
    </message>
    <message>
      <source>Rewrite its sentence, or redraw its outline</source>
      <translation>Seinen Satz neu schreiben oder seinen Umriss zeichnen</translation>
    </message>
    <message>
      <source>Right brow</source>
      <translation>Rechte Braue</translation>
    </message>
    <message>
      <source>Right brow tilt</source>
      <translation>Neigung der rechten Braue</translation>
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
      <source>Right eye open</source>
      <translation>Rechtes Auge offen</translation>
    </message>
    <message>
      <source>Right eye tilt</source>
      <translation>Neigung des rechten Auges</translation>
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
      <source>Rotate the selected annotations by 15°</source>
      <translation>Die Gewählten um 15° drehen</translation>
    </message>
    <message>
      <source>Rotate the selected annotations by 15° the other way</source>
      <translation>Die Gewählten um 15° in die andere Richtung drehen</translation>
    </message>
    <message>
      <source>Row {number} names only one picture.</source>
      <translation>Zeile {number} nennt nur ein Bild.</translation>
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
      <source>Save Porta&amp;ble Copy…</source>
      <translation>&amp;Mitnahmekopie speichern…</translation>
    </message>
    <message>
      <source>Save Portable Copy</source>
      <translation>Mitnahmekopie speichern</translation>
    </message>
    <message>
      <source>Save Preset</source>
      <translation>Vorlage speichern</translation>
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
      <source>Save a style under a name to find it here</source>
      <translation>Speichern Sie einen Stil unter einem Namen, um ihn hier zu finden</translation>
    </message>
    <message>
      <source>Save annotations, alignment and where the pictures are</source>
      <translation>Ort der Bilder und Anmerkungen speichern</translation>
    </message>
    <message>
      <source>Save the changes to {name}?</source>
      <translation>Änderungen an {name} speichern?</translation>
    </message>
    <message>
      <source>Save this style under a name…</source>
      <translation>Diesen Stil unter einem Namen speichern…</translation>
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
      <source>Say in the note what it is, where exactly to look, and what is different there in the other picture.</source>
      <translation>Sagen Sie in der Notiz, was es ist, wohin genau man schauen soll und was im anderen Bild dort anders ist.</translation>
    </message>
    <message>
      <source>Second key</source>
      <translation>Zweite Taste</translation>
    </message>
    <message>
      <source>Seen by the photographer; not measured.</source>
      <translation>Vom Fotografen gesehen; nicht gemessen.</translation>
    </message>
    <message>
      <source>Select A&amp;ll</source>
      <translation>Alles auswä&amp;hlen</translation>
    </message>
    <message>
      <source>Select a callout to change this</source>
      <translation>Wählen Sie einen Ausschnitt, um dies zu ändern</translation>
    </message>
    <message>
      <source>Select a finding first</source>
      <translation>Wählen Sie zuerst einen Befund</translation>
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
      <source>Select three annotations of one picture first</source>
      <translation>Wählen Sie zuerst drei Anmerkungen eines Bildes</translation>
    </message>
    <message>
      <source>Select two annotations of one picture first</source>
      <translation>Wählen Sie zuerst zwei Anmerkungen eines Bildes</translation>
    </message>
    <message>
      <source>Select, move and resize</source>
      <translation>Wählen, bewegen und ändern</translation>
    </message>
    <message>
      <source>Send Bac&amp;kward</source>
      <translation>Nach &amp;hinten</translation>
    </message>
    <message>
      <source>Send Backward</source>
      <translation>Nach hinten</translation>
    </message>
    <message>
      <source>Send to &amp;Back</source>
      <translation>In den Hinter&amp;grund</translation>
    </message>
    <message>
      <source>Send to Back</source>
      <translation>In den Hintergrund</translation>
    </message>
    <message>
      <source>Sens&amp;itivity</source>
      <translation>Emp&amp;findlichkeit</translation>
    </message>
    <message>
      <source>Sensitivit&amp;y</source>
      <translation>Empfindlich&amp;keit</translation>
    </message>
    <message>
      <source>Sensitivity</source>
      <translation>Empfindlichkeit</translation>
    </message>
    <message>
      <source>Sentence</source>
      <translation>Satz</translation>
    </message>
    <message>
      <source>Sentence and outline are as measured</source>
      <translation>Satz und Umriss sind wie gemessen</translation>
    </message>
    <message>
      <source>Sessions with their pictures (*{ending})</source>
      <translation>Sitzungen mit ihren Bildern (*{ending})</translation>
    </message>
    <message>
      <source>Set a numbered pin</source>
      <translation>Eine nummerierte Nadel setzen</translation>
    </message>
    <message>
      <source>Seve&amp;rity</source>
      <translation>Sch&amp;were</translation>
    </message>
    <message>
      <source>Several AI pictures can be set against one professional picture.</source>
      <translation>Gegen ein professionelles Bild lassen sich mehrere KI-Bilder stellen.</translation>
    </message>
    <message>
      <source>Several lamps, rim light, beards and make-up mislead it; light from the front has no direction.</source>
      <translation>Mehrere Lampen, Kantenlicht, Bärte und Schminke täuschen sie; Licht von vorn hat keine Richtung.</translation>
    </message>
    <message>
      <source>Severity</source>
      <translation>Schwere</translation>
    </message>
    <message>
      <source>Severity: {word}</source>
      <translation>Schwere: {word}</translation>
    </message>
    <message>
      <source>Share</source>
      <translation>Anteil</translation>
    </message>
    <message>
      <source>Sharpening leaves rims like those of a cut-out; rim light, plain studio backgrounds and heavy JPEG can do so too. About one in four real photos shows a hint, one in thirty a word.</source>
      <translation>Schärfen hinterlässt Säume wie ein Ausschnitt; auch Kantenlicht, schlichte Studiohintergründe und starkes JPEG können das. Etwa eines von vier echten Fotos zeigt einen Hinweis, eines von dreißig ein Wort.</translation>
    </message>
    <message>
      <source>Shift + click</source>
      <translation>Umschalt + Klick</translation>
    </message>
    <message>
      <source>Shift + drag on nothing</source>
      <translation>Umschalt + Ziehen auf freier Fläche</translation>
    </message>
    <message>
      <source>Shift while drawing or dragging</source>
      <translation>Umschalt beim Zeichnen oder Ziehen</translation>
    </message>
    <message>
      <source>Sho&amp;w All</source>
      <translation>Alle &amp;zeigen</translation>
    </message>
    <message>
      <source>Sho&amp;w Suggestions on the Pictures</source>
      <translation>&amp;Vorschläge auf den Bildern zeigen</translation>
    </message>
    <message>
      <source>Show</source>
      <translation>Zeigen</translation>
    </message>
    <message>
      <source>Show &amp;Heatmap</source>
      <translation>&amp;Heatmap zeigen</translation>
    </message>
    <message>
      <source>Show All</source>
      <translation>Alle zeigen</translation>
    </message>
    <message>
      <source>Show Faint &amp;Hints</source>
      <translation>Schwache &amp;Hinweise zeigen</translation>
    </message>
    <message>
      <source>Show Re&amp;jected</source>
      <translation>Abgelehn&amp;te zeigen</translation>
    </message>
    <message>
      <source>Show all hidden annotations of both pictures</source>
      <translation>Alle ausgeblendeten Anmerkungen beider Bilder zeigen</translation>
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
      <source>Show faint hints t&amp;oo</source>
      <translation>Auch schwache Hin&amp;weise zeigen</translation>
    </message>
    <message>
      <source>Show faint hints t&amp;oo ({count})</source>
      <translation>Auch schwache Hin&amp;weise zeigen ({count})</translation>
    </message>
    <message>
      <source>Show faint hints too</source>
      <translation>Auch schwache Hinweise zeigen</translation>
    </message>
    <message>
      <source>Show faint suggestions too</source>
      <translation>Auch schwache Vorschläge zeigen</translation>
    </message>
    <message>
      <source>Show in Folder</source>
      <translation>Im Ordner zeigen</translation>
    </message>
    <message>
      <source>Show one picture after the other at the same place, automatically</source>
      <translation>Ein Bild nach dem anderen an derselben Stelle zeigen, von selbst</translation>
    </message>
    <message>
      <source>Show or hide the heatmap</source>
      <translation>Die Heatmap zeigen oder verbergen</translation>
    </message>
    <message>
      <source>Show the AI picture before this one; zoom and alignment stay</source>
      <translation>Das KI-Bild davor zeigen; Zoom und Ausrichtung bleiben</translation>
    </message>
    <message>
      <source>Show the Ot&amp;her Picture</source>
      <translation>Das &amp;andere Bild zeigen</translation>
    </message>
    <message>
      <source>Show the background, left in both pictures; right and left are the subject’s own</source>
      <translation>Den Hintergrund links in beiden Bildern zeigen; rechts und links aus Sicht der Person</translation>
    </message>
    <message>
      <source>Show the background, right in both pictures; right and left are the subject’s own</source>
      <translation>Den Hintergrund rechts in beiden Bildern zeigen; rechts und links aus Sicht der Person</translation>
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
      <source>Show the forehead and hairline in both pictures; right and left are the subject’s own</source>
      <translation>Stirn und Haaransatz in beiden Bildern zeigen; rechts und links aus Sicht der Person</translation>
    </message>
    <message>
      <source>Show the left cheek in both pictures; right and left are the subject’s own</source>
      <translation>Die linke Wange in beiden Bildern zeigen; rechts und links aus Sicht der Person</translation>
    </message>
    <message>
      <source>Show the left ear in both pictures; right and left are the subject’s own</source>
      <translation>Das linke Ohr in beiden Bildern zeigen; rechts und links aus Sicht der Person</translation>
    </message>
    <message>
      <source>Show the left eye in both pictures; right and left are the subject’s own</source>
      <translation>Das linke Auge in beiden Bildern zeigen; rechts und links aus Sicht der Person</translation>
    </message>
    <message>
      <source>Show the mouth in both pictures; right and left are the subject’s own</source>
      <translation>Den Mund in beiden Bildern zeigen; rechts und links aus Sicht der Person</translation>
    </message>
    <message>
      <source>Show the neck and collar in both pictures; right and left are the subject’s own</source>
      <translation>Hals und Kragen in beiden Bildern zeigen; rechts und links aus Sicht der Person</translation>
    </message>
    <message>
      <source>Show the next AI picture; zoom and alignment stay</source>
      <translation>Das nächste KI-Bild zeigen; Zoom und Ausrichtung bleiben</translation>
    </message>
    <message>
      <source>Show the next suggestion in both panes</source>
      <translation>Den nächsten Vorschlag in beiden Ansichten zeigen</translation>
    </message>
    <message>
      <source>Show the right cheek in both pictures; right and left are the subject’s own</source>
      <translation>Die rechte Wange in beiden Bildern zeigen; rechts und links aus Sicht der Person</translation>
    </message>
    <message>
      <source>Show the right ear in both pictures; right and left are the subject’s own</source>
      <translation>Das rechte Ohr in beiden Bildern zeigen; rechts und links aus Sicht der Person</translation>
    </message>
    <message>
      <source>Show the right eye in both pictures; right and left are the subject’s own</source>
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
      <source>Shown at equal face scale with Headshot Viewer {version}; not an AI detector.</source>
      <translation>Bei gleicher Gesichtsgröße gezeigt mit Headshot Viewer {version}; kein KI-Detektor.</translation>
    </message>
    <message>
      <source>Side &amp;by Side</source>
      <translation>&amp;Nebeneinander</translation>
    </message>
    <message>
      <source>Side by Side</source>
      <translation>Nebeneinander</translation>
    </message>
    <message>
      <source>Silhouette under the chin</source>
      <translation>Silhouette unter dem Kinn</translation>
    </message>
    <message>
      <source>Size of text and numbers</source>
      <translation>Größe von Text und Nummern</translation>
    </message>
    <message>
      <source>Skin a* (green to red)</source>
      <translation>Haut a* (grün bis rot)</translation>
    </message>
    <message>
      <source>Skin b* (blue to yellow)</source>
      <translation>Haut b* (blau bis gelb)</translation>
    </message>
    <message>
      <source>Skin chroma</source>
      <translation>Buntheit der Haut</translation>
    </message>
    <message>
      <source>Skin colour, the spread of tones and the skin’s vectorscope of both pictures side by side: information, no flaw.</source>
      <translation>Hautfarbe, Verteilung der Töne und Vektorskop der Haut beider Bilder nebeneinander: Information, kein Mangel.</translation>
    </message>
    <message>
      <source>Skin hue</source>
      <translation>Farbton der Haut</translation>
    </message>
    <message>
      <source>Skin lightness L*</source>
      <translation>Helligkeit der Haut L*</translation>
    </message>
    <message>
      <source>Skin lightness L* {lightness:.0f}, chroma {chroma:.0f}, hue {hue_deg:.0f}°.</source>
      <translation>Hauthelligkeit L* {lightness:.0f}, Buntheit {chroma:.0f}, Farbton {hue_deg:.0f}°.</translation>
    </message>
    <message>
      <source>Skin texture</source>
      <translation>Hauttextur</translation>
    </message>
    <message>
      <source>Skin tones (a* to the right, b* upwards)</source>
      <translation>Hauttöne (a* nach rechts, b* nach oben)</translation>
    </message>
    <message>
      <source>Sky blue</source>
      <translation>Himmelblau</translation>
    </message>
    <message>
      <source>Slightly smoother over all skin</source>
      <translation>Etwas glatter über die ganze Haut</translation>
    </message>
    <message>
      <source>Small</source>
      <translation>Klein</translation>
    </message>
    <message>
      <source>Smile height</source>
      <translation>Höhe des Lächelns</translation>
    </message>
    <message>
      <source>Smooth</source>
      <translation>Weich</translation>
    </message>
    <message>
      <source>Soft shadows, smoke and motion look like blur, sharpening hides it; a picture’s depth of field is a choice, so blur by itself is never called a flaw.</source>
      <translation>Weiche Schatten, Rauch und Bewegung sehen wie Unschärfe aus, Schärfen verbirgt sie; die Schärfentiefe eines Bildes ist eine Wahl, daher heißt Unschärfe für sich nie ein Mangel.</translation>
    </message>
    <message>
      <source>Solid</source>
      <translation>Durchgehend</translation>
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
      <source>Space, Page Down, Right</source>
      <translation>Leertaste, Bild ab, Rechts</translation>
    </message>
    <message>
      <source>Spoken from the next start of the program on.</source>
      <translation>Gilt ab dem nächsten Start des Programms.</translation>
    </message>
    <message>
      <source>Square, for Social Media</source>
      <translation>Quadrat, für soziale Medien</translation>
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
      <source>Stop It and Close</source>
      <translation>Anhalten und schließen</translation>
    </message>
    <message>
      <source>Stopped.</source>
      <translation>Angehalten.</translation>
    </message>
    <message>
      <source>Strength</source>
      <translation>Stärke</translation>
    </message>
    <message>
      <source>Subject</source>
      <translation>Person</translation>
    </message>
    <message>
      <source>Subject and background hardly differ along the outline; it cannot be judged.</source>
      <translation>Person und Hintergrund unterscheiden sich entlang des Umrisses kaum; er ist nicht zu beurteilen.</translation>
    </message>
    <message>
      <source>Subject and background have too few flat places of equal brightness.</source>
      <translation>Person und Hintergrund haben zu wenige flache Stellen gleicher Helligkeit.</translation>
    </message>
    <message>
      <source>Surest first</source>
      <translation>Sicherste zuerst</translation>
    </message>
    <message>
      <source>T&amp;itle</source>
      <translation>T&amp;itel</translation>
    </message>
    <message>
      <source>Take Acceptance Back</source>
      <translation>Annahme zurücknehmen</translation>
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
      <source>Text, pins and callouts stay upright to be read</source>
      <translation>Text, Nadeln und Ausschnitte bleiben aufrecht und lesbar</translation>
    </message>
    <message>
      <source>The &amp;wheel</source>
      <translation>Das Maus&amp;rad</translation>
    </message>
    <message>
      <source>The AI picture</source>
      <translation>Das KI-Bild</translation>
    </message>
    <message>
      <source>The AI picture’s share of the professional picture’s fine texture, allowing for overall sharpness and grain</source>
      <translation>Anteil des KI-Bildes an der feinen Textur des professionellen Bildes, Gesamtschärfe und Korn berücksichtigt</translation>
    </message>
    <message>
      <source>The AI picture’s skin has {matched} of the professional picture’s fine texture, allowing for overall sharpness ({raw} as measured): {words} ({limit}).</source>
      <translation>Die Haut des KI-Bildes hat {matched} der feinen Textur des professionellen Bildes, die Gesamtschärfe berücksichtigt ({raw} wie gemessen): {words} ({limit}).</translation>
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
      <source>The arrow shows from where the light falls on each face, and how much brighter the lit side is. Another light is a choice; compare it with the shadows in the background.</source>
      <translation>Der Pfeil zeigt, woher das Licht auf jedes Gesicht fällt und wie viel heller die beleuchtete Seite ist. Anderes Licht ist eine Wahl; vergleichen Sie es mit den Schatten im Hintergrund.</translation>
    </message>
    <message>
      <source>The background does not belong to the person in front of it.</source>
      <translation>Der Hintergrund gehört nicht zur Person davor.</translation>
    </message>
    <message>
      <source>The background further out against that beside the outline</source>
      <translation>Der Hintergrund weiter außen gegen den neben dem Umriss</translation>
    </message>
    <message>
      <source>The background has only {share} of the subject’s grain ({limit}), less than blur by a lens explains.</source>
      <translation>Der Hintergrund hat nur {share} des Korns der Person ({limit}), weniger als Unschärfe durch ein Objektiv erklärt.</translation>
    </message>
    <message>
      <source>The background has {share} of the subject’s grain ({limit}), in the professional picture {other}.</source>
      <translation>Der Hintergrund hat {share} des Korns der Person ({limit}), im professionellen Bild {other}.</translation>
    </message>
    <message>
      <source>The background has {share} of the subject’s grain ({limit}), which lenses cannot do.</source>
      <translation>Der Hintergrund hat {share} des Korns der Person ({limit}), was Objektive nicht können.</translation>
    </message>
    <message>
      <source>The background has {share} of the subject’s grain ({limit}).</source>
      <translation>Der Hintergrund hat {share} des Korns der Person ({limit}).</translation>
    </message>
    <message>
      <source>The background has {share} of the subject’s grain ({limit}). The professional picture shows this too ({other}).</source>
      <translation>Der Hintergrund hat {share} des Korns der Person ({limit}). Das professionelle Bild zeigt das auch ({other}).</translation>
    </message>
    <message>
      <source>The background has {share} of the subject’s grain, as real pictures may ({low:.0f} to {high:.0f}%).</source>
      <translation>Der Hintergrund hat {share} des Korns der Person, wie echte Bilder es haben können ({low:.0f} bis {high:.0f} %).</translation>
    </message>
    <message>
      <source>The background is sharper beside the outline (blur {near} px) than further out ({far} px), as when its blur was painted in; a hint {limit}.</source>
      <translation>Der Hintergrund ist neben dem Umriss schärfer (Unschärfe {near} px) als weiter außen ({far} px), wie bei aufgemalter Unschärfe; ein Hinweis {limit}.</translation>
    </message>
    <message>
      <source>The background is sharper beside the outline (blur {near} px) than further out ({far} px), as when its blur was painted in; a hint {limit}. The professional picture shows this too ({other_near} px, {other_far} px).</source>
      <translation>Der Hintergrund ist neben dem Umriss schärfer (Unschärfe {near} px) als weiter außen ({far} px), wie bei aufgemalter Unschärfe; ein Hinweis {limit}. Das professionelle Bild zeigt das auch ({other_near} px, {other_far} px).</translation>
    </message>
    <message>
      <source>The background’s grain</source>
      <translation>Das Korn des Hintergrunds</translation>
    </message>
    <message>
      <source>The blur of the background does not grow with distance, as it does behind a real lens.</source>
      <translation>Die Unschärfe des Hintergrunds wächst nicht mit der Entfernung, wie sie es hinter einem echten Objektiv tut.</translation>
    </message>
    <message>
      <source>The body goes on outside the frame of {picture}: silhouettes cannot be compared.</source>
      <translation>{picture}: Der Körper geht außerhalb des Bildes weiter; Silhouetten lassen sich nicht vergleichen.</translation>
    </message>
    <message>
      <source>The body is held as this person would not hold it, or as nobody could.</source>
      <translation>Der Körper wird gehalten, wie diese Person ihn nicht hielte oder niemand es könnte.</translation>
    </message>
    <message>
      <source>The clothes have details that nobody could sew or wear.</source>
      <translation>Die Kleidung hat Einzelheiten, die niemand nähen oder tragen könnte.</translation>
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
      <source>The default folder</source>
      <translation>Der Standardordner</translation>
    </message>
    <message>
      <source>The directions of light on both faces</source>
      <translation>Die Lichtrichtungen auf beiden Gesichtern</translation>
    </message>
    <message>
      <source>The edge fades more widely than the picture’s focus would explain.</source>
      <translation>Die Kante verläuft breiter, als die Schärfe des Bildes erklären würde.</translation>
    </message>
    <message>
      <source>The edge here is sharper than a lens would draw it, as in a cut-out.</source>
      <translation>Die Kante ist hier schärfer, als ein Objektiv sie zeichnen würde, wie bei einem Ausschnitt.</translation>
    </message>
    <message>
      <source>The export is not finished; the window closes when it is.</source>
      <translation>Der Export ist nicht fertig; danach schließt das Fenster.</translation>
    </message>
    <message>
      <source>The eyes do not meet the viewer as this person’s eyes would.</source>
      <translation>Die Augen begegnen dem Betrachter nicht, wie es die Augen dieser Person täten.</translation>
    </message>
    <message>
      <source>The face is still being looked for.</source>
      <translation>Das Gesicht wird noch gesucht.</translation>
    </message>
    <message>
      <source>The face is too small to judge skin (the eyes are {iod_px:.0f} px apart, {too_small_iod_px} are needed).</source>
      <translation>Das Gesicht ist zu klein, um Haut zu beurteilen (die Augen liegen {iod_px:.0f} px auseinander, nötig sind {too_small_iod_px}).</translation>
    </message>
    <message>
      <source>The face or the room is drawn as no portrait lens would draw it.</source>
      <translation>Gesicht oder Raum sind gezeichnet, wie kein Porträtobjektiv sie zeichnen würde.</translation>
    </message>
    <message>
      <source>The face shows an expression without living it, so it seems frozen.</source>
      <translation>Das Gesicht zeigt einen Ausdruck, ohne ihn zu leben, und wirkt eingefroren.</translation>
    </message>
    <message>
      <source>The faces differ too much in size to compare at one scale: each picture was measured at its own.</source>
      <translation>Die Gesichter sind zu verschieden groß für einen Maßstab: Jedes Bild wurde in seinem eigenen gemessen.</translation>
    </message>
    <message>
      <source>The file ends early; what is missing of the picture shows as a flat area.</source>
      <translation>Die Datei endet zu früh; was vom Bild fehlt, erscheint als leere Fläche.</translation>
    </message>
    <message>
      <source>The file ends early; what is missing of the picture shows as smears.</source>
      <translation>Die Datei endet zu früh; was vom Bild fehlt, ist verschmiert zu sehen.</translation>
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
      <source>The finding before (Backspace)</source>
      <translation>Der Befund davor (Rücktaste)</translation>
    </message>
    <message>
      <source>The head sits on a body that is not this person’s.</source>
      <translation>Der Kopf sitzt auf einem Körper, der nicht der dieser Person ist.</translation>
    </message>
    <message>
      <source>The heads are turned differently: silhouettes cannot be compared.</source>
      <translation>Die Köpfe sind verschieden gedreht: Silhouetten lassen sich nicht vergleichen.</translation>
    </message>
    <message>
      <source>The heatmap that the finding rests on (H)</source>
      <translation>Die Heatmap, auf der der Befund beruht (H)</translation>
    </message>
    <message>
      <source>The last run of the benchmarks has no figures on this layer.</source>
      <translation>Der letzte Lauf der Benchmarks hat keine Zahlen zu dieser Messung.</translation>
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
      <source>The layout’s own ({width} px)</source>
      <translation>Die der Anordnung ({width} px)</translation>
    </message>
    <message>
      <source>The light comes from the front.</source>
      <translation>Das Licht kommt von vorn.</translation>
    </message>
    <message>
      <source>The light falls from {clock}, as seen by the viewer with level eyes.</source>
      <translation>Das Licht fällt aus Richtung {clock}, vom Betrachter aus bei waagerechten Augen.</translation>
    </message>
    <message>
      <source>The light falls from {professional} in the professional picture and from {ai} in the AI picture, {apart}° apart (said {limit}).</source>
      <translation>Das Licht fällt im professionellen Bild aus Richtung {professional} und im KI-Bild aus Richtung {ai}, {apart}° auseinander (gesagt {limit}).</translation>
    </message>
    <message>
      <source>The light falls on both faces from about the same direction ({apart}° apart; a difference is said {limit}).</source>
      <translation>Das Licht fällt auf beide Gesichter aus etwa gleicher Richtung ({apart}° auseinander; ein Unterschied wird {limit} genannt).</translation>
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
      <source>The next finding (Space)</source>
      <translation>Der nächste Befund (Leertaste)</translation>
    </message>
    <message>
      <source>The other eye</source>
      <translation>Das andere Auge</translation>
    </message>
    <message>
      <source>The outline may show {flaw}{where}.</source>
      <translation>Der Umriss zeigt womöglich {flaw}{where}.</translation>
    </message>
    <message>
      <source>The outline shows no sign of being assembled.</source>
      <translation>Der Umriss zeigt kein Zeichen, zusammengesetzt zu sein.</translation>
    </message>
    <message>
      <source>The outline shows {flaw}{where}.</source>
      <translation>Der Umriss zeigt {flaw}{where}.</translation>
    </message>
    <message>
      <source>The page is being made…</source>
      <translation>Die Seite entsteht…</translation>
    </message>
    <message>
      <source>The person looks cut out and pasted onto the background.</source>
      <translation>Die Person wirkt ausgeschnitten und auf den Hintergrund geklebt.</translation>
    </message>
    <message>
      <source>The picture could not be read.</source>
      <translation>Das Bild konnte nicht gelesen werden.</translation>
    </message>
    <message>
      <source>The picture is almost all black or white: no texture can be judged.</source>
      <translation>Das Bild ist fast ganz schwarz oder weiß; Textur ist nicht zu beurteilen.</translation>
    </message>
    <message>
      <source>The picture is too small to judge: its shorter side is under {smallest_side_px} px.</source>
      <translation>Das Bild ist zu klein zum Beurteilen; die kürzere Seite hat unter {smallest_side_px} px.</translation>
    </message>
    <message>
      <source>The picture is too small, or only a preview, to measure grain.</source>
      <translation>Das Bild ist zu klein oder nur eine Vorschau, um Korn zu messen.</translation>
    </message>
    <message>
      <source>The pictures are linked. More pairs make it steadier; drag to correct.</source>
      <translation>Die Bilder sind verknüpft. Mehr Paare machen es stabiler; ziehen Sie, um zu verbessern.</translation>
    </message>
    <message>
      <source>The pictures have different shapes, so the faces probably differ in size, and their detail with them.</source>
      <translation>Die Bilder haben verschiedene Formate, daher sind die Gesichter wohl verschieden groß und ihre Einzelheiten auch.</translation>
    </message>
    <message>
      <source>The plain layout shows the pictures alone</source>
      <translation>Die schlichte Anordnung zeigt nur die Bilder</translation>
    </message>
    <message>
      <source>The process that made this pair ended unexpectedly.</source>
      <translation>Der Prozess, der dieses Paar bearbeitete, endete unerwartet.</translation>
    </message>
    <message>
      <source>The professional picture</source>
      <translation>Das professionelle Bild</translation>
    </message>
    <message>
      <source>The reality check was written to “{path}”.</source>
      <translation>Die Wirklichkeitsprobe wurde nach „{path}“ geschrieben.</translation>
    </message>
    <message>
      <source>The same as measured</source>
      <translation>Dasselbe wie gemessen</translation>
    </message>
    <message>
      <source>The same at full size</source>
      <translation>Dasselbe in voller Größe</translation>
    </message>
    <message>
      <source>The same person in two pictures, at the same face scale and eye line.</source>
      <translation>Dieselbe Person in zwei Bildern, bei gleicher Gesichtsgröße und Augenlinie.</translation>
    </message>
    <message>
      <source>The same person in two pictures, linked as the photographer chose.</source>
      <translation>Dieselbe Person in zwei Bildern, verknüpft, wie der Fotograf es wählte.</translation>
    </message>
    <message>
      <source>The second screen is gone. The presentation goes on as soon as it is back; nothing was lost.</source>
      <translation>Der zweite Bildschirm ist weg. Die Präsentation geht weiter, sobald er zurück ist; nichts ging verloren.</translation>
    </message>
    <message>
      <source>The selected annotations show different flaws; one that is chosen here is set for all of them.</source>
      <translation>Die ausgewählten Anmerkungen zeigen verschiedene Mängel; einer, der hier gewählt wird, gilt für alle.</translation>
    </message>
    <message>
      <source>The session and its pictures were written to “{path}”.</source>
      <translation>Die Sitzung und ihre Bilder wurden nach „{path}“ geschrieben.</translation>
    </message>
    <message>
      <source>The shoulders do not show in {picture}: silhouettes cannot be compared.</source>
      <translation>{picture}: Die Schultern sind nicht zu sehen; Silhouetten lassen sich nicht vergleichen.</translation>
    </message>
    <message>
      <source>The silhouettes against each other</source>
      <translation>Die Silhouetten gegeneinander</translation>
    </message>
    <message>
      <source>The skin colours differ by ΔE00 {apart:.1f}.</source>
      <translation>Die Hautfarben unterscheiden sich um ΔE00 {apart:.1f}.</translation>
    </message>
    <message>
      <source>The skin has lost its pores and fine lines, so it looks like wax or plastic.</source>
      <translation>Die Haut hat ihre Poren und feinen Linien verloren und sieht aus wie Wachs oder Plastik.</translation>
    </message>
    <message>
      <source>The table puts the shape of both faces side by side: how far the eyes are open, the smile, tilts and proportions.</source>
      <translation>Die Tabelle stellt die Form beider Gesichter nebeneinander: wie weit die Augen offen sind, das Lächeln, Neigungen und Proportionen.</translation>
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
      <source>The whole frame counts, clothing, hair and background too: the two values compare like with like only where the framing is alike.</source>
      <translation>Das ganze Bild zählt, auch Kleidung, Haar und Hintergrund: Die Werte vergleichen Gleiches mit Gleichem nur bei gleichem Ausschnitt.</translation>
    </message>
    <message>
      <source>The wipe’s line upright (V), or level (H)</source>
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
      <source>There are too few edges to tell the focus.</source>
      <translation>Es gibt zu wenige Kanten, um die Schärfe zu nennen.</translation>
    </message>
    <message>
      <source>There is neither a picture nor an annotation on the clipboard.</source>
      <translation>In der Zwischenablage ist weder ein Bild noch eine Anmerkung.</translation>
    </message>
    <message>
      <source>There is no AI picture.</source>
      <translation>Es gibt kein KI-Bild.</translation>
    </message>
    <message>
      <source>There is no layer “{layer}”; there are: {known}.</source>
      <translation>Es gibt keine Messung „{layer}“; es gibt: {known}.</translation>
    </message>
    <message>
      <source>There is not enough memory for this pair.</source>
      <translation>Für dieses Paar reicht der Speicher nicht.</translation>
    </message>
    <message>
      <source>There is too little skin in one of the pictures to compare.</source>
      <translation>In einem der Bilder ist zu wenig Haut zum Vergleichen.</translation>
    </message>
    <message>
      <source>There is too little skin to judge.</source>
      <translation>Es ist zu wenig Haut zum Beurteilen da.</translation>
    </message>
    <message>
      <source>These marks show where a picture looks assembled. Many AI pictures show none, and about one in four real photos shows a hint, one in thirty a word.</source>
      <translation>Diese Marken zeigen, wo ein Bild zusammengesetzt wirkt. Viele KI-Bilder zeigen keine, und etwa eines von vier echten Fotos zeigt einen Hinweis, eines von dreißig ein Wort.</translation>
    </message>
    <message>
      <source>These will be shown, one after the other.</source>
      <translation>Diese werden gezeigt, eine nach der anderen.</translation>
    </message>
    <message>
      <source>This is a copy of “{name}”. Saving asks for a new name.</source>
      <translation>Dies ist eine Kopie von „{name}“. Beim Speichern wird nach einem neuen Namen gefragt.</translation>
    </message>
    <message>
      <source>This is the first AI variant</source>
      <translation>Das ist die erste KI-Variante</translation>
    </message>
    <message>
      <source>This is the last AI variant</source>
      <translation>Das ist die letzte KI-Variante</translation>
    </message>
    <message>
      <source>This is the last one.</source>
      <translation>Das ist der letzte.</translation>
    </message>
    <message>
      <source>This layer only tells: no sensitivity moves it.</source>
      <translation>Diese Messung beschreibt nur: Keine Empfindlichkeit verschiebt sie.</translation>
    </message>
    <message>
      <source>This layer shows no heatmap for these pictures</source>
      <translation>Diese Messung zeigt für diese Bilder keine Heatmap</translation>
    </message>
    <message>
      <source>This screen does not tell its size: millimetres are counted as if it had 96 pixels to the inch.</source>
      <translation>Dieser Bildschirm nennt seine Größe nicht: Millimeter sind gerechnet, als hätte er 96 Pixel je Zoll.</translation>
    </message>
    <message>
      <source>Tones</source>
      <translation>Tonwerte</translation>
    </message>
    <message>
      <source>Tones from black to white</source>
      <translation>Töne von Schwarz bis Weiß</translation>
    </message>
    <message>
      <source>Too little bare skin faces the camera to read the light.</source>
      <translation>Zu wenig bloße Haut zeigt zur Kamera, um das Licht zu lesen.</translation>
    </message>
    <message>
      <source>Too little of the neck shows to judge its colour.</source>
      <translation>Vom Hals ist zu wenig zu sehen, um seine Farbe zu beurteilen.</translation>
    </message>
    <message>
      <source>Too little skin shows in one of the pictures</source>
      <translation>In einem der Bilder ist zu wenig Haut zu sehen</translation>
    </message>
    <message>
      <source>Too little skin shows to read its colour.</source>
      <translation>Zu wenig Haut ist zu sehen, um ihre Farbe zu lesen.</translation>
    </message>
    <message>
      <source>Tools</source>
      <translation>Werkzeuge</translation>
    </message>
    <message>
      <source>Touchpad</source>
      <translation>Touchpad</translation>
    </message>
    <message>
      <source>Try the program on the bundled portrait and a simulated AI picture of it</source>
      <translation>Das Programm am mitgelieferten Porträt und einem simulierten KI-Bild davon ausprobieren</translation>
    </message>
    <message>
      <source>Turn</source>
      <translation>Drehen</translation>
    </message>
    <message>
      <source>Turn Le&amp;ft</source>
      <translation>Nac&amp;h links drehen</translation>
    </message>
    <message>
      <source>Turn Left</source>
      <translation>Nach links drehen</translation>
    </message>
    <message>
      <source>Turn Ri&amp;ght</source>
      <translation>Nach rech&amp;ts drehen</translation>
    </message>
    <message>
      <source>Turn Right</source>
      <translation>Nach rechts drehen</translation>
    </message>
    <message>
      <source>Turn both pictures until the eyes are level</source>
      <translation>Beide Bilder drehen, bis die Augen waagerecht liegen</translation>
    </message>
    <message>
      <source>Turn the selected suggestion into an annotation</source>
      <translation>Den gewählten Vorschlag zur Anmerkung machen</translation>
    </message>
    <message>
      <source>Twice as fine ({width} × {height} px)</source>
      <translation>Doppelt so fein ({width} × {height} px)</translation>
    </message>
    <message>
      <source>Two fingers</source>
      <translation>Zwei Finger</translation>
    </message>
    <message>
      <source>Two real photos of one person differ by 0.6 to 1.6 times.</source>
      <translation>Zwei echte Fotos einer Person unterscheiden sich um das 0,6- bis 1,6-Fache.</translation>
    </message>
    <message>
      <source>Two real photos of one person differ too: in the fine texture of skin by 0.6 to 1.6 times. A value is worth a word only beyond that. Where the professional picture shows the same, the finding says so.</source>
      <translation>Auch zwei echte Fotos einer Person unterscheiden sich: in der feinen Hauttextur um das 0,6- bis 1,6-Fache. Erst jenseits davon ist ein Wert ein Wort wert. Zeigt das professionelle Bild dasselbe, sagt es der Befund.</translation>
    </message>
    <message>
      <source>Two screen pixels per picture pixel</source>
      <translation>Zwei Bildschirmpixel je Bildpixel</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Rückgängig</translation>
    </message>
    <message>
      <source>Unlock</source>
      <translation>Entsperren</translation>
    </message>
    <message>
      <source>Unlock All</source>
      <translation>Alle entsperren</translation>
    </message>
    <message>
      <source>Unlock all annotations of both pictures</source>
      <translation>Alle Anmerkungen beider Bilder entsperren</translation>
    </message>
    <message>
      <source>Unnatural tones</source>
      <translation>Unnatürliche Farbtöne</translation>
    </message>
    <message>
      <source>Unpack Again</source>
      <translation>Noch einmal entpacken</translation>
    </message>
    <message>
      <source>Unpacking…</source>
      <translation>Wird entpackt…</translation>
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
      <source>Usual Keys for A&amp;ll</source>
      <translation>Übliche Tasten für &amp;alle</translation>
    </message>
    <message>
      <source>Usual keys</source>
      <translation>Übliche Tasten</translation>
    </message>
    <message>
      <source>Various</source>
      <translation>Verschieden</translation>
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
      <source>Video call with the camera off, {px} px</source>
      <translation>Videogespräch mit ausgeschalteter Kamera, {px} px</translation>
    </message>
    <message>
      <source>Walk through the accepted findings with your client: Space goes on, Backspace back</source>
      <translation>Die angenommenen Befunde mit Ihrem Kunden durchgehen: Leertaste weiter, Rücktaste zurück</translation>
    </message>
    <message>
      <source>What a value means</source>
      <translation>Was ein Wert bedeutet</translation>
    </message>
    <message>
      <source>What can mislead it</source>
      <translation>Was sie täuschen kann</translation>
    </message>
    <message>
      <source>What each layer shows, what misleads it, where its limits are, and how accurate it is</source>
      <translation>Was jede Messung zeigt, was sie täuscht, wo ihre Grenzen liegen und wie richtig sie liegt</translation>
    </message>
    <message>
      <source>What flaws are called and how they are explained: in lists and panels, in the presentation and in what is exported.</source>
      <translation>Wie Mängel heißen und erklärt werden: in Listen und Bereichen, in der Präsentation und in Exporten.</translation>
    </message>
    <message>
      <source>What is listed here is offered again at the next start</source>
      <translation>Was hier steht, wird beim nächsten Start wieder angeboten</translation>
    </message>
    <message>
      <source>What is listed is narrowed: see the choices below</source>
      <translation>Die Liste ist eingegrenzt: siehe die Auswahl unten</translation>
    </message>
    <message>
      <source>What is to be seen here?</source>
      <translation>Was ist hier zu sehen?</translation>
    </message>
    <message>
      <source>What it &amp;means</source>
      <translation>Was es &amp;bedeutet</translation>
    </message>
    <message>
      <source>What it says of its colours (cHRM, gAMA) cannot be; they are taken as sRGB.</source>
      <translation>Was es über seine Farben sagt (cHRM, gAMA), kann nicht sein; sie gelten als sRGB.</translation>
    </message>
    <message>
      <source>What it shows</source>
      <translation>Was sie zeigt</translation>
    </message>
    <message>
      <source>What keeps strokes and words legible</source>
      <translation>Was Linien und Worte lesbar hält</translation>
    </message>
    <message>
      <source>What they are</source>
      <translation>Was sie sind</translation>
    </message>
    <message>
      <source>What to look &amp;for</source>
      <translation>Worauf zu &amp;achten ist</translation>
    </message>
    <message>
      <source>What was measured gives nothing to report. There may be more to see than was measured: mark it yourself.</source>
      <translation>Was gemessen wurde, ergibt nichts zu melden. Zu sehen ist vielleicht mehr, als gemessen wurde: Markieren Sie es selbst.</translation>
    </message>
    <message>
      <source>Wheel</source>
      <translation>Mausrad</translation>
    </message>
    <message>
      <source>Wheel, Shift + wheel</source>
      <translation>Mausrad, Umschalt + Mausrad</translation>
    </message>
    <message>
      <source>When it does not judge</source>
      <translation>Wann sie nicht urteilt</translation>
    </message>
    <message>
      <source>Where Is “{name}” Now?</source>
      <translation>Wo ist „{name}“ jetzt?</translation>
    </message>
    <message>
      <source>Where Unsaved Work Is Kept</source>
      <translation>Wo ungespeicherte Arbeit liegt</translation>
    </message>
    <message>
      <source>Where its limits are</source>
      <translation>Wo ihre Grenzen liegen</translation>
    </message>
    <message>
      <source>Where no face was found, the picture is cut from its top.</source>
      <translation>Wo kein Gesicht gefunden wurde, ist das Bild von oben beschnitten.</translation>
    </message>
    <message>
      <source>Where the method comes from</source>
      <translation>Woher das Verfahren stammt</translation>
    </message>
    <message>
      <source>Where to Unpack “{name}”?</source>
      <translation>Wohin soll „{name}“ entpackt werden?</translation>
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
      <source>While held: the same place of both pictures, magnified next to the cursor</source>
      <translation>Solange gehalten: dieselbe Stelle beider Bilder, vergrößert neben dem Zeiger</translation>
    </message>
    <message>
      <source>White</source>
      <translation>Weiß</translation>
    </message>
    <message>
      <source>White balance, light, make-up and film looks move all of it.</source>
      <translation>Weißabgleich, Licht, Schminke und Filmlooks verschieben alles davon.</translation>
    </message>
    <message>
      <source>Whom the sheet is for</source>
      <translation>Für wen das Blatt ist</translation>
    </message>
    <message>
      <source>Why it looks fine small</source>
      <translation>Warum es klein gut aussieht</translation>
    </message>
    <message>
      <source>Width of strokes</source>
      <translation>Breite der Linien</translation>
    </message>
    <message>
      <source>Wipe Still</source>
      <translation>Wischbild</translation>
    </message>
    <message>
      <source>Wipe from one picture to the other (W)</source>
      <translation>Von einem Bild zum anderen wischen (W)</translation>
    </message>
    <message>
      <source>Wipe line</source>
      <translation>Wischlinie</translation>
    </message>
    <message>
      <source>With &amp;heatmap and measurements</source>
      <translation>Mit &amp;Heatmap und Messwerten</translation>
    </message>
    <message>
      <source>With Ctrl it always zooms. On a touchpad two fingers move the pictures, and a pinch zooms.</source>
      <translation>Mit Strg zoomt es immer. Auf einem Touchpad bewegen zwei Finger die Bilder, und Spreizen zoomt.</translation>
    </message>
    <message>
      <source>Wor&amp;ding</source>
      <translation>&amp;Wortlaut</translation>
    </message>
    <message>
      <source>Words</source>
      <translation>Worte</translation>
    </message>
    <message>
      <source>Write a page to take home with the last options; earlier ones are kept</source>
      <translation>Eine Seite zum Mitnehmen schreiben, mit den letzten Optionen, neben die früheren</translation>
    </message>
    <message>
      <source>Write on the picture</source>
      <translation>Auf das Bild schreiben</translation>
    </message>
    <message>
      <source>Write one page with all AI variants, their findings and main values</source>
      <translation>Eine Seite mit allen KI-Varianten, ihren Befunden und Hauptwerten schreiben</translation>
    </message>
    <message>
      <source>Write the current view as a PNG: mode, zoom, heatmap and annotations</source>
      <translation>Die jetzige Ansicht als PNG schreiben: Modus, Zoom, Heatmap und Anmerkungen</translation>
    </message>
    <message>
      <source>Write the note of the selected annotation, or change its text</source>
      <translation>Die Notiz der gewählten Anmerkung schreiben oder ihren Text ändern</translation>
    </message>
    <message>
      <source>Write the session with all its pictures as one file, to take along</source>
      <translation>Die Sitzung mit all ihren Bildern als eine Datei zum Mitnehmen schreiben</translation>
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
      <source>You wrote no note.</source>
      <translation>Sie haben keine Notiz geschrieben.</translation>
    </message>
    <message>
      <source>Your name or your studio’s</source>
      <translation>Ihr Name oder der Ihres Studios</translation>
    </message>
    <message>
      <source>Your own eye</source>
      <translation>Ihr eigenes Auge</translation>
    </message>
    <message>
      <source>Zhuo and Sim, “Defocus map estimation from a single image”, Pattern Recognition 44(9), 2011, carried over the picture by normalised convolution.</source>
      <translation>Zhuo und Sim, „Defocus map estimation from a single image“, Pattern Recognition 44(9), 2011, durch normierte Faltung über das Bild getragen.</translation>
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
      <source>a file in it is larger than it may be</source>
      <translation>eine Datei darin ist größer, als sie sein darf</translation>
    </message>
    <message>
      <source>a halo or fringe</source>
      <translation>einen Saum oder Farbrand</translation>
    </message>
    <message>
      <source>a hard cut-out edge</source>
      <translation>eine harte Schnittkante</translation>
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
      <source>above {limit}</source>
      <translation>über {limit}</translation>
    </message>
    <message>
      <source>accepted</source>
      <translation>angenommen</translation>
    </message>
    <message>
      <source>an over-soft edge</source>
      <translation>eine zu weiche Kante</translation>
    </message>
    <message>
      <source>and one more variant</source>
      <translation>und eine weitere Variante</translation>
    </message>
    <message>
      <source>and {count} more variants</source>
      <translation>und {count} weitere Varianten</translation>
    </message>
    <message>
      <source>as assembled</source>
      <translation>wie zusammengesetzt</translation>
    </message>
    <message>
      <source>as photographed</source>
      <translation>wie fotografiert</translation>
    </message>
    <message>
      <source>at most one of each region</source>
      <translation>höchstens eine je Region</translation>
    </message>
    <message>
      <source>background</source>
      <translation>Hintergrund</translation>
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
      <source>blurred</source>
      <translation>unscharf</translation>
    </message>
    <message>
      <source>both pictures</source>
      <translation>beide Bilder</translation>
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
      <source>cautious</source>
      <translation>vorsichtig</translation>
    </message>
    <message>
      <source>certainty {word}</source>
      <translation>Sicherheit {word}</translation>
    </message>
    <message>
      <source>chin</source>
      <translation>Kinn</translation>
    </message>
    <message>
      <source>circle, square, steps of 45°</source>
      <translation>Kreis, Quadrat, Schritte von 45°</translation>
    </message>
    <message>
      <source>clear</source>
      <translation>deutlich</translation>
    </message>
    <message>
      <source>clearly smoother than the professional picture</source>
      <translation>deutlich glatter als das professionelle Bild</translation>
    </message>
    <message>
      <source>comparable</source>
      <translation>vergleichbar</translation>
    </message>
    <message>
      <source>comparable with the professional picture</source>
      <translation>vergleichbar mit dem professionellen Bild</translation>
    </message>
    <message>
      <source>d MMMM yyyy</source>
      <translation>d. MMMM yyyy</translation>
    </message>
    <message>
      <source>d MMMM yyyy, HH:mm</source>
      <translation>d. MMMM yyyy, HH:mm</translation>
    </message>
    <message>
      <source>described</source>
      <translation>beschrieben</translation>
    </message>
    <message>
      <source>detailed</source>
      <translation>detailreich</translation>
    </message>
    <message>
      <source>difference</source>
      <translation>Differenz</translation>
    </message>
    <message>
      <source>ears</source>
      <translation>Ohren</translation>
    </message>
    <message>
      <source>end it; on the presentation, leave the presentation</source>
      <translation>sie beenden; auf der Präsentation: die Präsentation verlassen</translation>
    </message>
    <message>
      <source>face widths</source>
      <translation>Gesichtsbreiten</translation>
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
      <source>from the front</source>
      <translation>von vorn</translation>
    </message>
    <message>
      <source>from the middle</source>
      <translation>von der Mitte aus</translation>
    </message>
    <message>
      <source>from {hour} o’clock</source>
      <translation>aus {hour} Uhr</translation>
    </message>
    <message>
      <source>gamma {gamma:.2f} (gAMA)</source>
      <translation>Gamma {gamma:.2f} (gAMA)</translation>
    </message>
    <message>
      <source>good</source>
      <translation>gut</translation>
    </message>
    <message>
      <source>grave</source>
      <translation>schwer</translation>
    </message>
    <message>
      <source>greater than 0</source>
      <translation>größer als 0</translation>
    </message>
    <message>
      <source>grey levels</source>
      <translation>Graustufen</translation>
    </message>
    <message>
      <source>hair</source>
      <translation>Haare</translation>
    </message>
    <message>
      <source>hair without strands</source>
      <translation>Haar ohne Strähnen</translation>
    </message>
    <message>
      <source>hidden</source>
      <translation>ausgeblendet</translation>
    </message>
    <message>
      <source>hint</source>
      <translation>Hinweis</translation>
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
      <source>it holds a link or another thing that is no file</source>
      <translation>es enthält eine Verknüpfung oder anderes, das keine Datei ist</translation>
    </message>
    <message>
      <source>it holds too many files</source>
      <translation>es enthält zu viele Dateien</translation>
    </message>
    <message>
      <source>it holds two files of the same name</source>
      <translation>es enthält zwei Dateien gleichen Namens</translation>
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
      <source>it is a TIFF of {bits} bits a channel of a kind that is not read yet; save it with 16 bits a channel</source>
      <translation>es ist ein TIFF mit {bits} Bit je Kanal von einer Art, die noch nicht gelesen wird; speichern Sie es mit 16 Bit je Kanal</translation>
    </message>
    <message>
      <source>it is a TIFF packed by {unread}, which is not read yet; save it with LZW or unpacked</source>
      <translation>es ist ein mit {unread} gepacktes TIFF, das noch nicht gelesen wird; speichern Sie es mit LZW oder ungepackt</translation>
    </message>
    <message>
      <source>it is a folder</source>
      <translation>es ist ein Ordner</translation>
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
      <source>it is damaged, or only a part of it</source>
      <translation>es ist beschädigt oder nur ein Teil davon</translation>
    </message>
    <message>
      <source>it is larger than {limit} MB</source>
      <translation>es ist größer als {limit} MB</translation>
    </message>
    <message>
      <source>it is locked by a password</source>
      <translation>es ist durch ein Passwort geschützt</translation>
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
      <source>it is not a picture that can serve as a logo</source>
      <translation>es ist kein Bild, das als Logo dienen kann</translation>
    </message>
    <message>
      <source>it is not a plain file</source>
      <translation>es ist keine gewöhnliche Datei</translation>
    </message>
    <message>
      <source>it is not a portable copy of a session</source>
      <translation>es ist keine Mitnahmekopie einer Sitzung</translation>
    </message>
    <message>
      <source>it is not a session of Headshot Viewer</source>
      <translation>es ist keine Sitzung von Headshot Viewer</translation>
    </message>
    <message>
      <source>it is not a table</source>
      <translation>es ist keine Tabelle</translation>
    </message>
    <message>
      <source>it is not text in UTF-8</source>
      <translation>es ist kein Text in UTF-8</translation>
    </message>
    <message>
      <source>it is read-only</source>
      <translation>es ist schreibgeschützt</translation>
    </message>
    <message>
      <source>it is too large for a logo</source>
      <translation>es ist zu groß für ein Logo</translation>
    </message>
    <message>
      <source>it is too large for a table of pairs</source>
      <translation>es ist zu groß für eine Tabelle von Paaren</translation>
    </message>
    <message>
      <source>it is too large for this disk</source>
      <translation>es ist zu groß für diesen Datenträger</translation>
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
      <source>it would unpack to far more than it should</source>
      <translation>es würde weit mehr entpacken, als es sollte</translation>
    </message>
    <message>
      <source>it would write outside its folder, or holds what is no part of a session</source>
      <translation>es würde außerhalb seines Ordners schreiben oder enthält, was nicht zu einer Sitzung gehört</translation>
    </message>
    <message>
      <source>its first row does not name the columns professional and ai</source>
      <translation>seine erste Zeile nennt nicht die Spalten professional und ai</translation>
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
      <source>its name tells no format; it ends in one of {endings}</source>
      <translation>sein Name nennt kein Format; er endet auf eines von {endings}</translation>
    </message>
    <message>
      <source>keen</source>
      <translation>empfindlich</translation>
    </message>
    <message>
      <source>leave the gesture, the tool, the selection, the mode, full screen</source>
      <translation>die Geste, das Werkzeug, die Auswahl, den Modus, das Vollbild verlassen</translation>
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
      <source>linked by face</source>
      <translation>am Gesicht verknüpft</translation>
    </message>
    <message>
      <source>linked by height</source>
      <translation>an der Höhe verknüpft</translation>
    </message>
    <message>
      <source>linked by pixels</source>
      <translation>an Pixeln verknüpft</translation>
    </message>
    <message>
      <source>linked by points</source>
      <translation>an Punkten verknüpft</translation>
    </message>
    <message>
      <source>lips</source>
      <translation>Lippen</translation>
    </message>
    <message>
      <source>locked</source>
      <translation>gesperrt</translation>
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
      <source>more texture than the professional picture (grain, sharpening or invented pores)</source>
      <translation>mehr Textur als das professionelle Bild (Korn, Schärfen oder erfundene Poren)</translation>
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
      <source>move both pictures</source>
      <translation>beide Bilder bewegen</translation>
    </message>
    <message>
      <source>move both pictures up and down, sideways</source>
      <translation>beide Bilder auf und ab, seitwärts bewegen</translation>
    </message>
    <message>
      <source>move it by 1%, with Shift by 10%</source>
      <translation>sie um 1 % bewegen, mit Umschalt um 10 %</translation>
    </message>
    <message>
      <source>move the inset of the selected callout</source>
      <translation>den Einsatz des gewählten Ausschnitts bewegen</translation>
    </message>
    <message>
      <source>move the selected annotation, or the view; with Shift ten times as far</source>
      <translation>die gewählte Anmerkung oder die Ansicht bewegen; mit Umschalt zehnmal so weit</translation>
    </message>
    <message>
      <source>move this picture only</source>
      <translation>nur dieses Bild bewegen</translation>
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
      <source>no profile, shown as sRGB</source>
      <translation>kein Profil, als sRGB gezeigt</translation>
    </message>
    <message>
      <source>none</source>
      <translation>keine</translation>
    </message>
    <message>
      <source>normal</source>
      <translation>normal</translation>
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
      <source>nothing attracts: neither matching places nor angles</source>
      <translation>nichts zieht an: weder passende Stellen noch Winkel</translation>
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
      <source>open</source>
      <translation>offen</translation>
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
      <source>points</source>
      <translation>Punkte</translation>
    </message>
    <message>
      <source>primaries of its own (cHRM)</source>
      <translation>eigene Grundfarben (cHRM)</translation>
    </message>
    <message>
      <source>primaries of its own, gamma {gamma:.2f} (cHRM, gAMA)</source>
      <translation>eigene Grundfarben, Gamma {gamma:.2f} (cHRM, gAMA)</translation>
    </message>
    <message>
      <source>put a copy there</source>
      <translation>eine Kopie dorthin legen</translation>
    </message>
    <message>
      <source>rejected</source>
      <translation>abgelehnt</translation>
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
      <source>select one more annotation</source>
      <translation>eine weitere Anmerkung wählen</translation>
    </message>
    <message>
      <source>select the annotations that lie in the box</source>
      <translation>die Anmerkungen wählen, die im Rahmen liegen</translation>
    </message>
    <message>
      <source>severity {word}</source>
      <translation>Schwere {word}</translation>
    </message>
    <message>
      <source>sharp</source>
      <translation>scharf</translation>
    </message>
    <message>
      <source>shoulders</source>
      <translation>Schultern</translation>
    </message>
    <message>
      <source>show another one, rename it, remove it</source>
      <translation>eine andere zeigen, sie umbenennen, sie entfernen</translation>
    </message>
    <message>
      <source>shown {share} darker</source>
      <translation>{share} dunkler gezeigt</translation>
    </message>
    <message>
      <source>side-by-side</source>
      <translation>nebeneinander</translation>
    </message>
    <message>
      <source>simulated</source>
      <translation>simuliert</translation>
    </message>
    <message>
      <source>slight</source>
      <translation>leicht</translation>
    </message>
    <message>
      <source>slightly smoother than the professional picture</source>
      <translation>etwas glatter als das professionelle Bild</translation>
    </message>
    <message>
      <source>smooth</source>
      <translation>glatt</translation>
    </message>
    <message>
      <source>smoothed</source>
      <translation>geglättet</translation>
    </message>
    <message>
      <source>strength</source>
      <translation>Stärke</translation>
    </message>
    <message>
      <source>strength {strength}</source>
      <translation>Stärke {strength}</translation>
    </message>
    <message>
      <source>strong</source>
      <translation>stark</translation>
    </message>
    <message>
      <source>text</source>
      <translation>Text</translation>
    </message>
    <message>
      <source>the AI picture</source>
      <translation>das KI-Bild</translation>
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
      <source>the file ends early, and a HEIC can only be read whole; copy it here once more</source>
      <translation>die Datei endet zu früh, und ein HEIC lässt sich nur ganz lesen; kopieren Sie sie noch einmal hierher</translation>
    </message>
    <message>
      <source>the file ends early, and the part that says how to read it, at its end, is missing</source>
      <translation>die Datei endet zu früh, und der Teil an ihrem Ende, der sagt, wie sie zu lesen ist, fehlt</translation>
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
      <source>the finding before</source>
      <translation>der Befund davor</translation>
    </message>
    <message>
      <source>the fine texture is largely gone</source>
      <translation>die feine Textur ist großteils verschwunden</translation>
    </message>
    <message>
      <source>the format was to be {format}, so its name ends in {ending}</source>
      <translation>das Format soll {format} sein, daher endet der Name auf {ending}</translation>
    </message>
    <message>
      <source>the heatmap that the finding rests on, the wipe</source>
      <translation>die Heatmap, auf der der Befund beruht; das Wischen</translation>
    </message>
    <message>
      <source>the key of a picture of this session</source>
      <translation>der Schlüssel eines Bildes dieser Sitzung</translation>
    </message>
    <message>
      <source>the name of a file</source>
      <translation>der Name einer Datei</translation>
    </message>
    <message>
      <source>the next finding</source>
      <translation>der nächste Befund</translation>
    </message>
    <message>
      <source>the professional picture</source>
      <translation>das professionelle Bild</translation>
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
      <source>this finding, the first, the last</source>
      <translation>dieser Befund, der erste, der letzte</translation>
    </message>
    <message>
      <source>this session</source>
      <translation>diese Sitzung</translation>
    </message>
    <message>
      <source>times the blur</source>
      <translation>mal die Unschärfe</translation>
    </message>
    <message>
      <source>true or false</source>
      <translation>wahr oder falsch</translation>
    </message>
    <message>
      <source>turn it; with Shift in steps of 15°</source>
      <translation>sie drehen; mit Umschalt in Schritten von 15°</translation>
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
      <source>two of its suggestions share an id</source>
      <translation>zwei seiner Vorschläge haben dieselbe Kennung</translation>
    </message>
    <message>
      <source>under {least_width_px} px</source>
      <translation>unter {least_width_px} px</translation>
    </message>
    <message>
      <source>under {limit}</source>
      <translation>unter {limit}</translation>
    </message>
    <message>
      <source>usual</source>
      <translation>üblich</translation>
    </message>
    <message>
      <source>visible</source>
      <translation>sichtbar</translation>
    </message>
    <message>
      <source>wipe</source>
      <translation>wischen</translation>
    </message>
    <message>
      <source>write the note of the selected annotation</source>
      <translation>die Notiz der gewählten Anmerkung schreiben</translation>
    </message>
    <message>
      <source>you do not have permission to read it</source>
      <translation>Sie dürfen es nicht lesen</translation>
    </message>
    <message>
      <source>zoom both pictures</source>
      <translation>beide Bilder zoomen</translation>
    </message>
    <message>
      <source>zoom both pictures at the cursor</source>
      <translation>beide Bilder am Zeiger zoomen</translation>
    </message>
    <message>
      <source>zoom this picture only</source>
      <translation>nur dieses Bild zoomen</translation>
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
      <source>{client} comparison {date}</source>
      <translation>{client} Vergleich {date}</translation>
    </message>
    <message>
      <source>{client}, {studio}, {picture}, {layout} and {date} are filled in</source>
      <translation>{client}, {studio}, {picture}, {layout} und {date} werden ausgefüllt</translation>
    </message>
    <message>
      <source>{clock}, strength {strength}</source>
      <translation>{clock}, Stärke {strength}</translation>
    </message>
    <message>
      <source>{count} AI variants</source>
      <translation>{count} KI-Varianten</translation>
    </message>
    <message>
      <source>{count} accepted findings ({severities})</source>
      <translation>{count} angenommene Befunde ({severities})</translation>
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
      <source>{curve}, {place}</source>
      <translation>{curve}, {place}</translation>
    </message>
    <message>
      <source>{error} Nothing is lost.</source>
      <translation>{error} Nichts ist verloren.</translation>
    </message>
    <message>
      <source>{format} files ({endings})</source>
      <translation>{format}-Dateien ({endings})</translation>
    </message>
    <message>
      <source>{hour} o’clock</source>
      <translation>{hour} Uhr</translation>
    </message>
    <message>
      <source>{kind}, {width} × {height} px ({megapixels:.1f} megapixels), {bits} bits per channel</source>
      <translation>{kind}, {width} × {height} px ({megapixels:.1f} Megapixel), {bits} Bit je Kanal</translation>
    </message>
    <message>
      <source>{length} px</source>
      <translation>{length} px</translation>
    </message>
    <message>
      <source>{low:.0f} to {high:.0f}%</source>
      <translation>{low:.0f} bis {high:.0f} %</translation>
    </message>
    <message>
      <source>{menu}: {entry}</source>
      <translation>{menu}: {entry}</translation>
    </message>
    <message>
      <source>{name} (hint {limit})</source>
      <translation>{name} (Hinweis {limit})</translation>
    </message>
    <message>
      <source>{name} (reported {limit})</source>
      <translation>{name} (gemeldet {limit})</translation>
    </message>
    <message>
      <source>{name} copy</source>
      <translation>{name} Kopie</translation>
    </message>
    <message>
      <source>{name} holds less detail than its pixels could (enlarged, or soft): it was measured at {share} of the working size.</source>
      <translation>{name}: weniger Einzelheiten, als die Pixel fassen könnten (vergrößert oder weich); gemessen bei {share} der Arbeitsgröße.</translation>
    </message>
    <message>
      <source>{name} is a small picture: only hints.</source>
      <translation>{name}: kleines Bild, nur Hinweise.</translation>
    </message>
    <message>
      <source>{name} is grainy: most of its texture is grain.</source>
      <translation>{name}: körnig; der größte Teil der Textur ist Korn.</translation>
    </message>
    <message>
      <source>{name} is grainy: part of its texture is grain.</source>
      <translation>{name}: körnig; ein Teil der Textur ist Korn.</translation>
    </message>
    <message>
      <source>{name} shows JPEG compression, which takes fine texture away or adds some.</source>
      <translation>{name} zeigt JPEG-Kompression, die feine Textur nimmt oder hinzufügt.</translation>
    </message>
    <message>
      <source>{name} shows little bare skin (beard, hair or shadow).</source>
      <translation>{name} zeigt wenig bloße Haut (Bart, Haar oder Schatten).</translation>
    </message>
    <message>
      <source>{name} {value}</source>
      <translation>{name} {value}</translation>
    </message>
    <message>
      <source>{name}, 1 finding</source>
      <translation>{name}, 1 Befund</translation>
    </message>
    <message>
      <source>{name}, {count} findings</source>
      <translation>{name}, {count} Befunde</translation>
    </message>
    <message>
      <source>{name}: JPEG blocks leave rims of their own at edges.</source>
      <translation>{name}: JPEG-Blöcke hinterlassen an Kanten eigene Säume.</translation>
    </message>
    <message>
      <source>{name}: no face says whose outline is meant.</source>
      <translation>{name}: Kein Gesicht sagt, wessen Umriss gemeint ist.</translation>
    </message>
    <message>
      <source>{name}: not read</source>
      <translation>{name}: nicht gelesen</translation>
    </message>
    <message>
      <source>{name}: only {mean:.0%} of the outline differs enough from the background to be judged.</source>
      <translation>{name}: Nur {mean:.0%} des Umrisses heben sich genug vom Hintergrund ab, um beurteilt zu werden.</translation>
    </message>
    <message>
      <source>{name}: the face is turned away or partly covered.</source>
      <translation>{name}: Das Gesicht ist abgewandt oder teils verdeckt.</translation>
    </message>
    <message>
      <source>{name}: {value}</source>
      <translation>{name}: {value}</translation>
    </message>
    <message>
      <source>{numbers} and {count} more</source>
      <translation>{numbers} und {count} weitere</translation>
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
      <source>{number}. {flaw} · {side} · {severity}</source>
      <translation>{number}. {flaw} · {side} · {severity}</translation>
    </message>
    <message>
      <source>{number}{gap}{unit}</source>
      <translation>{number}{gap}{unit}</translation>
    </message>
    <message>
      <source>{one} · {other}</source>
      <translation>{one} · {other}</translation>
    </message>
    <message>
      <source>{page} of {pages}</source>
      <translation>{page} von {pages}</translation>
    </message>
    <message>
      <source>{picture} is too grainy to compare skin: most of its fine texture is grain.</source>
      <translation>{picture}: zu körnig, um Haut zu vergleichen; die feine Textur ist größtenteils Körnung.</translation>
    </message>
    <message>
      <source>{picture} is too soft to compare skin: eyes, brows and lips have {factor:.0%} of the other’s detail.</source>
      <translation>{picture}: zu weich, um Haut zu vergleichen; Augen, Brauen und Lippen haben {factor:.0%} der Einzelheiten des anderen.</translation>
    </message>
    <message>
      <source>{picture} is too strongly compressed to compare skin: at this size, such JPEG compression changes the other picture’s fine texture too.</source>
      <translation>{picture}: zu stark komprimiert, um Haut zu vergleichen; bei dieser Größe verändert solche JPEG-Kompression auch die feine Textur des anderen Bildes.</translation>
    </message>
    <message>
      <source>{picture} was compressed with loss, which changes grain.</source>
      <translation>{picture}: verlustbehaftet komprimiert, was Korn verändert.</translation>
    </message>
    <message>
      <source>{picture} was measured alone at {height_px} px height.</source>
      <translation>{picture}: allein gemessen bei {height_px} px Höhe.</translation>
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
      <source>{region}: {matched} of the professional picture’s fine texture (allowing for overall sharpness; {raw} as measured; reported {limit}).</source>
      <translation>{region}: {matched} der feinen Textur des professionellen Bildes (Gesamtschärfe berücksichtigt; {raw} wie gemessen; gemeldet {limit}).</translation>
    </message>
    <message>
      <source>{region}: {matched} of the professional picture’s fine texture (allowing for overall sharpness; {raw} as measured; reported {limit}). The professional picture shows this too (smoother there than three of four real portraits: {usual} of the usual).</source>
      <translation>{region}: {matched} der feinen Textur des professionellen Bildes (Gesamtschärfe berücksichtigt; {raw} wie gemessen; gemeldet {limit}). Das professionelle Bild zeigt das auch (dort glatter als drei von vier echten Porträts: {usual} des Üblichen).</translation>
    </message>
    <message>
      <source>{seen} It reads {points} of 100 points here ({limit}), the professional picture’s outline {professional}.</source>
      <translation>{seen} Hier sind es {points} von 100 Punkten ({limit}), beim Umriss des professionellen Bildes {professional}.</translation>
    </message>
    <message>
      <source>{seen} It reads {points} of 100 points here ({limit}). The professional picture shows this too ({professional} points).</source>
      <translation>{seen} Hier sind es {points} von 100 Punkten ({limit}). Das professionelle Bild zeigt das auch ({professional} Punkte).</translation>
    </message>
    <message>
      <source>{seen} It reads {points} of 100 points here; a hint {limit}.</source>
      <translation>{seen} Hier sind es {points} von 100 Punkten; ein Hinweis {limit}.</translation>
    </message>
    <message>
      <source>{seen} It reads {points} of 100 points here; reported {limit}.</source>
      <translation>{seen} Hier sind es {points} von 100 Punkten; gemeldet {limit}.</translation>
    </message>
    <message>
      <source>{seen} ΔE00 is {apart}; a hint {limit}.</source>
      <translation>{seen} ΔE00 ist {apart}; ein Hinweis {limit}.</translation>
    </message>
    <message>
      <source>{seen} ΔE00 is {apart}; a hint {limit}. In the professional picture it is {professional}.</source>
      <translation>{seen} ΔE00 ist {apart}; ein Hinweis {limit}. Im professionellen Bild ist es {professional}.</translation>
    </message>
    <message>
      <source>{seen} ΔE00 is {apart}; a hint {limit}. The professional picture shows this too ({professional}).</source>
      <translation>{seen} ΔE00 ist {apart}; ein Hinweis {limit}. Das professionelle Bild zeigt das auch ({professional}).</translation>
    </message>
    <message>
      <source>{share}% of face width</source>
      <translation>{share} % der Gesichtsbreite</translation>
    </message>
    <message>
      <source>{size} · shown at {share}</source>
      <translation>{size} · gezeigt mit {share}</translation>
    </message>
    <message>
      <source>{soft} is less sharp as a whole (its sharpest edges are {width} wide, those of {crisp} {other_width}): part of the difference is focus, resolution or sharpening.</source>
      <translation>{soft}: im Ganzen weniger scharf (die schärfsten Kanten sind {width} breit, im Vergleich – {crisp}: {other_width}); ein Teil des Unterschieds ist Fokus, Auflösung oder Schärfen.</translation>
    </message>
    <message>
      <source>{title} (changed)</source>
      <translation>{title} (geändert)</translation>
    </message>
    <message>
      <source>{title} (continued)</source>
      <translation>{title} (Fortsetzung)</translation>
    </message>
    <message>
      <source>{title} (professional picture)</source>
      <translation>{title} (professionelles Bild)</translation>
    </message>
    <message>
      <source>{title}, hint above ({unit})</source>
      <translation>{title}, Hinweis über ({unit})</translation>
    </message>
    <message>
      <source>{title}, hint under ({unit})</source>
      <translation>{title}, Hinweis unter ({unit})</translation>
    </message>
    <message>
      <source>{title}, reported above ({unit})</source>
      <translation>{title}, gemeldet über ({unit})</translation>
    </message>
    <message>
      <source>{title}, reported under ({unit})</source>
      <translation>{title}, gemeldet unter ({unit})</translation>
    </message>
    <message>
      <source>{title}: hint {limit}</source>
      <translation>{title}: Hinweis {limit}</translation>
    </message>
    <message>
      <source>{title}: reported {limit}</source>
      <translation>{title}: gemeldet {limit}</translation>
    </message>
    <message>
      <source>{value} {unit}</source>
      <translation>{value} {unit}</translation>
    </message>
    <message>
      <source>{value}{unit}</source>
      <translation>{value}{unit}</translation>
    </message>
    <message>
      <source>{who} has this session open{where}{since}.</source>
      <translation>{who} hat diese Sitzung{where}{since} geöffnet.</translation>
    </message>
    <message>
      <source>{width_px:.1f} px</source>
      <translation>{width_px:.1f} px</translation>
    </message>
    <message>
      <source>{words}, views not linked</source>
      <translation>{words}, Ansichten nicht verknüpft</translation>
    </message>
    <message>
      <source>“{first}” and “{second}” are no longer where they were; they stay open here.</source>
      <translation>„{first}“ und „{second}“ sind nicht mehr, wo sie waren; hier bleiben sie geöffnet.</translation>
    </message>
    <message>
      <source>“{first}” and “{second}” changed on disk; the earlier state is still shown.</source>
      <translation>„{first}“ und „{second}“ wurden auf dem Datenträger geändert; noch wird der frühere Stand gezeigt.</translation>
    </message>
    <message>
      <source>“{first}” changed on disk; the earlier state is still shown.</source>
      <translation>„{first}“ wurde auf dem Datenträger geändert; noch wird der frühere Stand gezeigt.</translation>
    </message>
    <message>
      <source>“{first}” is no longer where it was; it stays open here.</source>
      <translation>„{first}“ ist nicht mehr, wo es war; hier bleibt es geöffnet.</translation>
    </message>
    <message>
      <source>“{first}” was taken as the professional picture, the {count} others as AI variants.</source>
      <translation>„{first}“ gilt als das professionelle Bild, die {count} anderen als KI-Varianten.</translation>
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
      <source>“{key}” is needed by the pictures and controls; choose another.</source>
      <translation>„{key}“ wird von Bildern und Bedienung gebraucht; wählen Sie eine andere.</translation>
    </message>
    <message>
      <source>“{key}” now means “{command}”.</source>
      <translation>„{key}“ bedeutet jetzt „{command}“.</translation>
    </message>
    <message>
      <source>“{name}” belongs to no pair: there is no AI picture of that name.</source>
      <translation>„{name}“ gehört zu keinem Paar: Es gibt kein KI-Bild dieses Namens.</translation>
    </message>
    <message>
      <source>“{name}” belongs to no pair: there is no professional picture of that name.</source>
      <translation>„{name}“ gehört zu keinem Paar: Es gibt kein professionelles Bild dieses Namens.</translation>
    </message>
    <message>
      <source>“{name}” belongs to no pair: {others} have one name.</source>
      <translation>„{name}“ gehört zu keinem Paar: {others} haben einen Namen.</translation>
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
      <source>“{name}” could not be read as a table of pairs: {reason}.</source>
      <translation>„{name}“ konnte nicht als Tabelle von Paaren gelesen werden: {reason}.</translation>
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
      <source>“{name}” had been unpacked before: the session in “{folder}” was opened, with all changes since.</source>
      <translation>„{name}“ war schon entpackt: Die Sitzung in „{folder}“ wurde geöffnet, mit allen Änderungen seither.</translation>
    </message>
    <message>
      <source>“{name}” has changed since the session was saved: annotations may not lie where they were drawn.</source>
      <translation>„{name}“ hat sich geändert, seit die Sitzung gespeichert wurde: Anmerkungen liegen womöglich nicht, wo sie gezeichnet wurden.</translation>
    </message>
    <message>
      <source>“{name}” is another picture than “{before}”, which the session was made with. Check that the annotations still lie where they belong.</source>
      <translation>„{name}“ ist ein anderes Bild als „{before}“, mit dem die Sitzung gemacht wurde. Prüfen Sie, ob die Anmerkungen noch liegen, wo sie hingehören.</translation>
    </message>
    <message>
      <source>“{name}” was changed by someone else.</source>
      <translation>„{name}“ wurde von jemand anderem geändert.</translation>
    </message>
    <message>
      <source>“{name}” was changed on disk.</source>
      <translation>„{name}“ wurde auf dem Datenträger geändert.</translation>
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
    <message>
      <source>“{name}” was unpacked into “{folder}”. Changes are saved there; the copy stays as it is.</source>
      <translation>„{name}“ wurde nach „{folder}“ entpackt. Änderungen werden dort gespeichert; die Kopie bleibt, wie sie ist.</translation>
    </message>
  </context>
</TS>
