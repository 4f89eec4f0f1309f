<?xml version='1.0' encoding='utf-8'?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en_GB">
  <context>
    <name></name>
    <message>
      <source> ({reason})</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source> and </source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source> megapixels</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source> on {host}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source> since {moment:%Y-%m-%d %H:%M}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source> · heatmap: {label}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source> · hint</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;200 %</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;400 %</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;About Headshot Viewer</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Actual Pixels</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Annotate</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Around the pictures</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Arrow</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Colour</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Compare</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Copy Comparison</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Copy as Text</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Delete</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Difference</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Edit</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Ellipse</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Exchange Roles</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Export Comparison…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Export…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;File</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Fit</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Flaw</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Go to Face</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Help</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Keyboard Shortcuts</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Largest picture</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Later</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Layer</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Less Opacity</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Link Views</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Loupe</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Match Brightness</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;More Opacity</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Next</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Opacity</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Open Pair or Session…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Overwrite</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Paste Picture</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Previous</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Quit</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Rectangle</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Redo</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Reset Alignment</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Save Session</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Select</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Show the heatmap</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Size</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Stroke</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Swap Sides</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Take Over</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Text</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Theme</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Threshold</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Toggle Fit and 100 %</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Turn Wipe</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Undo</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Usual Place</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;View</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Width</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&amp;Wipe</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>1 annotation</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>100 %: pixel for pixel</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>64 hexadecimal digits</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>&lt;h3&gt;Headshot Viewer {version}&lt;/h3&gt;&lt;p&gt;A professional headshot and an AI headshot, side by side.&lt;/p&gt;&lt;p&gt;It measures named things in both pictures. It is no detector of AI pictures and gives no verdict. Nothing leaves this computer.&lt;/p&gt;</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>A copy of “{name}” is saved under another name. Take the session over only if the other window is no longer in use.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>A neutral grey lets colours be judged as they are.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>A&amp;nalyse</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>AI to professional</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>About Headshot Viewer</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Adjust &amp;Eyes…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Adjust &amp;Regions…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Adjust Eyes</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Adjust Region</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Align by &amp;Face</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Align by &amp;Height</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Align by P&amp;oints…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Align by Pi&amp;xels</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Align by Points…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Align the pictures by face or by points first: else nothing is at one place</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>All keys on one page</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>All six pairs are pinned; drag them to correct.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Amplified</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Annotations</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Annotations that are not saved will be lost.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Another body</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Arrow keys move it by 1 %, with Shift by 10 %; a double click centres it</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>As on the screen ({width} × {height} px)</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Asymmetry</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Background out of place</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Background, left</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Background, right</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Blin&amp;k</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Both pictures</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Bring to &amp;Front</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Bring to Front</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>C&amp;hoose…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Call the professional picture the AI picture and the other way round</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Cancelled.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Certainty: {certainty}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Change Alignment</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Change Flaw</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Change Style</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Charts of the measurement</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Chin</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Choose Face</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Choose a layer first</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Choose a layer in the Heatmap panel first</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Choose a layer in the Heatmap panel.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Choose a layer in the Heatmap panel; what it suggests is listed here.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Choose a layer to see where the two pictures differ.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Choose the wipe first</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Click a place that both pictures show, for example a corner of an eye.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Click the same two to six places in both pictures</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Clos&amp;e-ups</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Close</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Close (Esc)</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Close message</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Close the program</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Close-ups</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Clothes have details that could not be sewn or worn.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Clothing</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Colours or contrasts do not occur like this on real skin, hair or cloth.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Compare direction of gaze, catch-lights, pupils, rims of the iris and lids of both eyes.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Compare ears, earrings, eyes, glasses, teeth and collar, left against right.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Compare forehead and cheeks at 100 %: real skin has pores, fine hair and small shifts of tone.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Compare head to shoulders, eyes to face, and the length of neck, arms and fingers.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Compare lashes, hair, ears and collar: sharpness should fall off evenly with distance.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Compare neck, shoulders and build, and the tone of the skin on face and neck.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Compare the size of nose, ears and head with the professional picture, and lines in the background.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Compare the tilt of the head, the line of the shoulders and where the weight rests.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Compare where shadows fall on nose, neck and clothes with the light in the background.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Copy &amp;View</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Copy the comparison as a picture</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Copy what is seen now as a picture</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Counts from the next start of the program.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Cover the mouth: do the eyes smile too? Look for the small folds that go with a real expression.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Ctrl+Enter keeps the text, Esc drops it</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Cut-out edge</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Dark</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Darker grey</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Delete Annotation</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Delete Annotations</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Delete Text</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Delete what is selected</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Depth of field</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Difference times {gain}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Difference{gain}: black where both are the same</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Discard the unsaved work on “{name}”?</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Discard…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Done</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Drag the eyes to where they are, or choose another face</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Drag the outlines of forehead, cheeks and the other regions to where they are</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Draw Text</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Draw a rectangle</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Draw an arrow</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Draw an ellipse</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Draw the selected one below the others</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Draw the selected one on top</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Drop the AI picture here</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Drop the photographer's picture here</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Edit Note</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Edit Text</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Erase Skin</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Erase Subject</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Every change is kept here, and offered after a crash.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Everything stays on this computer</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Exchange Roles</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Export &amp;View…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Export Comparison</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Export View</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Eyes and gaze</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>F&amp;indings</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>F&amp;ull Screen</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Features that make this person recognisable were retouched away.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Fill the screen</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Find It…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Find Picture</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Find a key or a command</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Findings</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Fit, or 100 % at the cursor</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Follow hair, ears and shoulders: look for hard edges, thin rims of another colour and missing strands.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Follow the system</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Forehead</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Forehead and hairline</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Four screen pixels a picture pixel</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>GIMP files are not read yet; export it as PNG or TIFF in GIMP</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Grey, without any tint</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>HDR pictures are not read yet; save it as 16-bit TIFF</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Hang both pictures as they were before one was moved alone</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Hang both pictures so that the eyes lie at the same place, equally far apart</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Headshot Viewer</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Headshot Viewer ended before this was saved:</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Headshot Viewer sessions (*{ending})</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Heatmap</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Hide &amp;Panels</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>How far the colours lie apart: black where both are the same</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>How long each picture is shown</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Inconsistent light or texture</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Info</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>It cannot be brought back.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>It has no colour profile; the colours are taken as sRGB.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>It has {shown} pages; the first is shown.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>It holds {pictures} pictures; the first is shown.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>It is CMYK without a colour profile; its colours are only approximately right.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>It is animated; its first picture is shown.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Its annotations are kept.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Its colour code (cICP) was left aside: the colours are taken as sRGB.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Its colour profile is damaged; the colours are taken as sRGB.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Its colour profile is for {named} pictures and was left aside.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Its gamma (gAMA) was left aside: the colours are taken as sRGB.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Its values do not say what white is; {white:g} was taken as white.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>JPEG 2000 is not read yet; save it as PNG or TIFF</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>JPEG XL is not read yet; save it as PNG or JPEG in the program that made it</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>JPEG, PNG, TIFF, WebP, AVIF, HEIC, BMP or GIF</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Keyboard Shortcuts and Gestures</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Lan&amp;guage</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Larger ones are refused before they are decoded. One of this size takes about {gigabytes:.1f} GB of memory.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Left and right differ where they should match, or match where they should differ.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Left becomes right, on screen</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Left brow</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Left cheek</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Left ear</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Left eye</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Left jaw</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Left nostril</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Left under eye</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Let float, or dock</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Level the E&amp;yes</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Level the Eyes</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Light</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Light mismatch</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Lighter grey</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Lips</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Look at collars, buttons, seams, lapels and patterns: do they continue, match and close?</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Look closer</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Look for bent lines, repeated patterns, impossible rooms and a wrong scale.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Look for moles, scars, freckles, laugh lines and the true shape of nose, lips and teeth.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Look for orange or grey skin, glowing whites of the eyes and teeth, and clipped highlights.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Look for sharp and soft parts at the same distance, and a ring of sharp background around the hair.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Look for smooth skin beside crisp hair, grain that stops at an edge, and patches of another tone.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Look from further away</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Lost character</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Make the heatmap fainter</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Make the heatmap stronger</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Measure the pictures again</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Measurements</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Measuring…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Mid-grey</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>More commands</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>More keys</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Mouse</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Mouth</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Mouth opening</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Move One Picture</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Move Point</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Moves the pictures; with Shift sideways</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>N&amp;ote</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Navigator</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Neck and collar</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Neighbouring places differ in light, grain or texture for no visible reason.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Next finding (J)</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No face was found</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No face was found in {names}: the pictures are linked by their height.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No face was found, so there are no close-ups.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No heatmap is shown</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>No picture is open.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>None</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Nose</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Note</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Nothing is marked yet. Choose a tool on the left and draw on a picture.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Nothing was opened yet</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Now click the same place in the {side} picture.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Numbered &amp;Pin</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>O&amp;nion Skin</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>One picture beside the other</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>One picture on each side of a line that you move</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>One picture shows through the other</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Only the first two of {count} files were opened.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Only the pictures</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Opacity of the onion skin</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Open &amp;AI…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Open &amp;Professional…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Open &amp;Recent</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Open AI…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Open Pair</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Open Professional…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Open Two Pictures or a Session</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Open a &amp;Copy</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Open a copied picture under the cursor</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Open a picture first</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Open a picture first.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Open both pictures first</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Open the AI picture</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Open the photographer's picture</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Open two pictures or a session</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Open {side} Picture</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Opening “{name}” was stopped.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Opening…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Origin and licences of what is bundled</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Other</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Oval</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>P&amp;references…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>PNG pictures (*.png)</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Paint S&amp;kin…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Paint Skin</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Paint Sub&amp;ject…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Paint Subject</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Paint what counts as skin larger; with Alt smaller</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Paint what counts as the person larger; with Alt smaller</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Paper</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Parts of the face or body do not have this person's proportions.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Parts of the picture are sharper or softer than a lens would draw them.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Person and background, or face and body, are lit from different directions or in different colours.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Perspective</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Photoshop files are not read yet; save a copy as TIFF, PNG or JPEG in Photoshop</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Picture Changed on Disk</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Pictures' own size ({width} px)</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Pin Point Pair</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Plastic skin</source>
      <translation>Plastikhaut</translation>
    </message>
    <message>
      <source>Posture</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Preferences</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Previous finding (K)</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Proportions</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Re-&amp;analyse</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Readings</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Recover</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Reload</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Remove Last</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Remove Point Pair</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Reset Alignment</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Right brow</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Right cheek</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Right ear</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Right eye</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Right jaw</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Right nostril</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Right under eye</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Save</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Save &amp;As…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Save As…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Save Session</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Save Session &amp;As…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Save pictures' places and annotations</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Save the changes to {name}?</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Save under another name</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Saved as “{name}”.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Saving “{name}” now would overwrite their work.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Say in the note what it is.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Select A&amp;ll</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Select all annotations of the picture under the cursor; again: of both pictures</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Select an annotation first</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Select one annotation to write a note</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Select, move and resize</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Send to &amp;Back</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Send to Back</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Set a numbered pin</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Show &amp;Heatmap</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Show both equally tall</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Show both pictures whole</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Show both pixel for pixel</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Show faint &amp;hints too</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Show one picture after the other at the same place, by itself</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Show or hide the heatmap</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Show the Ot&amp;her Picture</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Show the background, left in both pictures; right and left are the subject's own</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Show the background, right in both pictures; right and left are the subject's own</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Show the brighter picture darker: both faces are equally bright</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Show the difference {gain} times as strong</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Show the faces large</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Show the forehead and hairline in both pictures; right and left are the subject's own</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Show the left cheek in both pictures; right and left are the subject's own</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Show the left ear in both pictures; right and left are the subject's own</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Show the left eye in both pictures; right and left are the subject's own</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Show the mouth in both pictures; right and left are the subject's own</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Show the neck and collar in both pictures; right and left are the subject's own</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Show the next suggestion in both panes</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Show the right cheek in both pictures; right and left are the subject's own</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Show the right ear in both pictures; right and left are the subject's own</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Show the right eye in both pictures; right and left are the subject's own</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Show the suggestion before this one</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Side &amp;by Side</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Someone</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Something else that is worth seeing.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Something unexpected went wrong ({kind}: {error}). Please report it.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Spoken from the next start of the program on.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Stiff expression</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Stop</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Stop (Esc)</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Stopped.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Suggestions of {title}. They are measured, not decided: look yourself.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Te&amp;xt</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Text on the picture</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The &amp;wheel</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The alignment is as found</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The annotation of the previous picture went with it; Undo brings both back.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The background does not belong to the person in front of it.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The blur of the background does not follow the distance, as it would behind a real lens.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The body is held in a way that this person would not, or nobody could, hold it.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The comparison was copied.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The comparison was written to “{path}”.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The eyes do not meet the viewer as a person's would.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The face holds an expression without living it, so it seems stiff or soulless.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The face is still being looked for.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The face or the room is drawn as no portrait lens would draw it.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The file ends early; what is missing of the picture shows as a flat area.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The file is damaged; parts of the picture may look wrong.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The file is made on this computer and stays here.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The head sits on a body that is not this person's.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The layers are still being loaded</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The measurement failed: {reason}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The measurement was stopped; Re-analyse begins it again.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The outline of the person looks cut out and pasted onto the background.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The pictures are linked. More pairs make it steadier; drag to correct.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The pictures are still being opened</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The skin has lost its pores and fine lines and looks like wax or plastic.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The usual place</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The view was copied.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The view was written to “{path}”.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The wipe's line upright (V), or level (H)</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>The {count} annotations of the previous picture went with it; Undo brings everything back.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Theme, surround, wheel and limits</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>This is a copy of “{name}”. Saving asks for a new name.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Touchpad</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Turn both pictures until the eyes are level</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Twice as fine ({width} × {height} px)</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Two screen pixels a picture pixel</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Undo</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Unnatural tones</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Unsaved Work</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Unsaved changes would be lost in a crash. {error}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Unsaved work &amp;is kept in</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Unsaved work cannot be recovered. {error}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Unsaved work is damaged and cannot be recovered; it is kept as {path}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Version and licences</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>What is listed here is offered again at the next start</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>What is to be seen here?</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Where Is the Picture Now?</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Where Unsaved Work Is Kept</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Where unsaved work is kept</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Whether someone else opens this session cannot be told in its folder.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Which picture shows through the other</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>While held: the other picture at the same place</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>While held: the same place of both pictures, magnified beside the cursor</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Wipe line</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>With Ctrl it always zooms. On a touchpad two fingers move the pictures, and a pinch zooms.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>With the heatmap and its legend</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Write both pictures with all annotations as one PNG to take home</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Write on the picture</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Write what is seen now as a PNG: mode, zoom, heatmap and annotations</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Wrong sharpness</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Zoom &amp;In</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Zoom &amp;Out</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Zoom One Picture</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Zoom and pan both pictures together; off: only the one under the cursor</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>Zooms at the cursor</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>a colour like #ffd400</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>a kind of shape that this version knows</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>a list</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>a list of at least {least} points</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>a mask that this version knows</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>a moment</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>a number from {low:g} to {high:g}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>a pair of numbers</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>a region that this version knows</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>a size in whole pixels</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>a way to link pictures that this version knows</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>a whole number from {low} to {high}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>at most one of each region</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>background, left</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>background, right</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>below 1</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>camera RAW files are not read yet; develop it and save a TIFF, PNG or JPEG in your RAW converter</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>cannot be judged</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>chin</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>difference</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>fair</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>forehead</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>forehead and hairline</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>good</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>greater than 0</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>icons are not read; save it as PNG</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>it does not hold two pictures to compare</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>it has no pixels</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>it has {megapixels:.0f} megapixels ({width} × {height}), and the limit is {limit_megapixels:g}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>it has {width} × {height} pixels, and no side may be longer than {longest_side_px}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>it is a JPEG of {bit_depth} bits a channel, which is not read yet; save it as PNG or TIFF</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>it is a PDF; export the page as PNG or JPEG</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>it is a TIFF packed by {unread}, which is not read yet; save it with LZW or unpacked</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>it is a folder; open the pictures in it</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>it is a video; save a frame of it as PNG or JPEG</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>it is a web page; save the picture itself from the browser</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>it is an SVG drawing; export it as PNG</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>it is an archive; unpack it and open what is in it</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>it is damaged</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>it is damaged at its beginning, so that nothing can be read</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>it is damaged, and nothing of the picture could be decoded</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>it is larger than {limit} MB</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>it is nested too deeply</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>it is no object</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>it is not JSON text, or only a part of it</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>it is not a file</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>it is not a file but a device or a pipe</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>it is not a picture in a format this program knows</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>it is not a plain file</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>it is not a session of Headshot Viewer</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>it is read-only</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>it is too large for this disk</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>it may not be read</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>it or its folder is read-only</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>it was saved by a newer Headshot Viewer, which is needed to open it</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>its header and its pixels do not agree on its size</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>its links lead in a circle</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>its name is not allowed here</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>its name is too long</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>left brow</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>left cheek</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>left ear</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>left eye</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>left jaw</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>left nostril</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>left under eye</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>lips</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>looking for faces…</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>low</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>mouth</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>mouth opening</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>neck and collar</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>no face found</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>nose</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>one of {words}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>onion</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>only a placeholder of it is on this computer (Git LFS); fetch the file itself first</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>only a placeholder of it may be on this computer; download the file first</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>oval</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>pin two points in both</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>right brow</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>right cheek</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>right ear</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>right eye</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>right jaw</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>right nostril</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>right under eye</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>side-by-side</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>the disk does not answer properly</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>the disk is full</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>the disk says: {reason}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>the file ends or breaks off before the picture begins</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>the file is empty</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>the key of a picture of this session</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>there is a folder of that name</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>there is no such file</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>there is no such folder</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>there is not enough memory for it</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>this session</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>true or false</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>two of its annotations share an id</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>two of its pictures share a key</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>wipe</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>you do not have permission to read it</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{at} holds more than {count} entries</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{at} holds more than {limit} entries</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{at} is longer than {limit} characters</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{at} is missing</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{at} is not {should}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{count}, last changed {when}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{error} Nothing is lost.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{names} changed on disk; the earlier state is still shown.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{names} is no longer where it was; it stays open here.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{name} copy</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{name}: {value}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{number} annotations</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{place} is not an object</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{region}: {matched} ({raw} as measured), certainty {certainty}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{title} suggests nothing here.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{value} {unit}</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{who} has this session open{where}{since}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>{words}, views not linked</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>“{first}” was taken as the professional picture, “{second}” as the AI picture.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>“{folder}” cannot be written to; the place stays as it was.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>“{name}” could not be opened as a session: {reason}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>“{name}” could not be opened: {reason}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>“{name}” could not be used: {reason}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>“{name}” could not be written: {reason}.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>“{name}” has changed since the session was saved: annotations may not lie where they were drawn.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>“{name}” was changed by someone else.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>“{name}” was changed on disk; the earlier picture is no longer there.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>“{name}” was changed since the session was saved. Check that the annotations still lie where they belong.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>“{name}” was not where it had been; “{found}” is used.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>“{name}” was not where it was; the same picture was found as “{path}”.</source>
      <translation type="unfinished"></translation>
    </message>
    <message>
      <source>“{name}” was recovered or discarded in another window.</source>
      <translation type="unfinished"></translation>
    </message>
  </context>
</TS>
